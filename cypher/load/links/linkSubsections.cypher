// The section that a section lies in: adds or updates one IN_SECTION a row.
// Row: origin, target, props; origin and target are node ids. Note: the nearest one above.
UNWIND $rows AS row
MATCH (a:Section {id: row.origin})
MATCH (b:Section {id: row.target})
MERGE (a)-[r:IN_SECTION]->(b)
SET r += row.props
