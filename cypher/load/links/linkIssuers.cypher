// Who issued a report: adds or updates one ISSUED_BY a row.
// Row: origin, target, props; origin and target are node ids. Note: as the edition that counts states it.
UNWIND $rows AS row
MATCH (a:Report {id: row.origin})
MATCH (b:Agency {id: row.target})
MERGE (a)-[r:ISSUED_BY]->(b)
SET r += row.props
