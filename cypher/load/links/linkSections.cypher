// The sections of an edition: adds or updates one HAS_SECTION a row.
// Row: origin, target, props; origin and target are node ids. Note: all of them, nested ones too.
UNWIND $rows AS row
MATCH (a:Edition {id: row.origin})
MATCH (b:Section {id: row.target})
MERGE (a)-[r:HAS_SECTION]->(b)
SET r += row.props
