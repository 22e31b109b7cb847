// Which agency leads an initiative, by sentence: adds or updates one LEADS a row.
// Row: origin, target, key, props; origin and target are node ids. Note: as the sentence says.
UNWIND $rows AS row
MATCH (a:Agency {id: row.origin})
MATCH (b:Initiative {id: row.target})
MERGE (a)-[r:LEADS {key: row.key}]->(b)
SET r += row.props
