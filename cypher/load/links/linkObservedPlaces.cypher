// Which place a figure is about: adds or updates one IN_JURISDICTION a row.
// Row: origin, target, props; origin and target are node ids. Note: the report's own place.
UNWIND $rows AS row
MATCH (a:Observation {id: row.origin})
MATCH (b:Jurisdiction {id: row.target})
MERGE (a)-[r:IN_JURISDICTION]->(b)
SET r += row.props
