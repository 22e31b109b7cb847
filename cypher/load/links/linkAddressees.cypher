// To whom a report is addressed: adds or updates one ADDRESSED_TO a row.
// Row: origin, target, props; origin and target are node ids. Note: as the edition that counts states it.
UNWIND $rows AS row
MATCH (a:Report {id: row.origin})
MATCH (b:Agency {id: row.target})
MERGE (a)-[r:ADDRESSED_TO]->(b)
SET r += row.props
