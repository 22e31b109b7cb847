// Which initiative a figure is about: adds or updates one ABOUT a row.
// Row: origin, target, props; origin and target are node ids. Note: only where the text ties them.
UNWIND $rows AS row
MATCH (a:Observation {id: row.origin})
MATCH (b:Initiative {id: row.target})
MERGE (a)-[r:ABOUT]->(b)
SET r += row.props
