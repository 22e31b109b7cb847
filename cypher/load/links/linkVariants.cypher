// Which initiative an initiative is a form of: adds or updates one VARIANT_OF a row.
// Row: origin, target, props; origin and target are node ids. Note: only BRAND rolls up by default.
UNWIND $rows AS row
MATCH (a:Initiative {id: row.origin})
MATCH (b:Initiative {id: row.target})
MERGE (a)-[r:VARIANT_OF]->(b)
SET r += row.props
