// Which place a report speaks for: adds or updates one COVERS a row.
// Row: origin, target, props; origin and target are node ids. Note: a department's report covers its department's place.
UNWIND $rows AS row
MATCH (a:Report {id: row.origin})
MATCH (b:Jurisdiction {id: row.target})
MERGE (a)-[r:COVERS]->(b)
SET r += row.props
