// Which document an agency implements, by sentence: adds or updates one IMPLEMENTS a row.
// Row: origin, target, key, props; origin and target are node ids. Note: as the sentence says.
UNWIND $rows AS row
MATCH (a:Agency {id: row.origin})
MATCH (b:Document {id: row.target})
MERGE (a)-[r:IMPLEMENTS {key: row.key}]->(b)
SET r += row.props
