// The document that founds an initiative: adds or updates one BASED_ON a row.
// Row: origin, target, props; origin and target are node ids. Note: as the catalogue says.
UNWIND $rows AS row
MATCH (a:Initiative {id: row.origin})
MATCH (b:Document {id: row.target})
MERGE (a)-[r:BASED_ON]->(b)
SET r += row.props
