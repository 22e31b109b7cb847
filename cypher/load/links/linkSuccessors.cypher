// Which place a retired code goes on as: adds or updates one SUCCEEDED_BY a row.
// Row: origin, target, props; origin and target are node ids. Note: only successions that the gazetteer names.
UNWIND $rows AS row
MATCH (a:Jurisdiction {id: row.origin})
MATCH (b:Jurisdiction {id: row.target})
MERGE (a)-[r:SUCCEEDED_BY]->(b)
SET r += row.props
