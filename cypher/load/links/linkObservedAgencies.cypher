// Which agency a figure is about: adds or updates one BY a row.
// Row: origin, target, props; origin and target are node ids. Note: only where the text ties them.
UNWIND $rows AS row
MATCH (a:Observation {id: row.origin})
MATCH (b:Agency {id: row.target})
MERGE (a)-[r:BY]->(b)
SET r += row.props
