// The editions held of a work: adds or updates one HAS_EDITION a row.
// Row: origin, target, props; origin and target are node ids. Note: the one that counts stands in Report.edition.
UNWIND $rows AS row
MATCH (a:Report {id: row.origin})
MATCH (b:Edition {id: row.target})
MERGE (a)-[r:HAS_EDITION]->(b)
SET r += row.props
