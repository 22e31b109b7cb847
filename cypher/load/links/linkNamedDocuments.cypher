// Which documents an edition names: adds or updates one NAMES a row.
// Row: origin, target, props; origin and target are node ids. Note: claim is what its record says of the node; the node itself bears no report's words.
UNWIND $rows AS row
MATCH (a:Edition {id: row.origin})
MATCH (b:Document {id: row.target})
MERGE (a)-[r:NAMES]->(b)
SET r += row.props
