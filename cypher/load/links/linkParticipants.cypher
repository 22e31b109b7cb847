// Which agency takes part in an initiative, by sentence: adds or updates one TAKES_PART_IN a row.
// Row: origin, target, key, props; origin and target are node ids. Note: as the sentence says.
UNWIND $rows AS row
MATCH (a:Agency {id: row.origin})
MATCH (b:Initiative {id: row.target})
MERGE (a)-[r:TAKES_PART_IN {key: row.key}]->(b)
SET r += row.props
