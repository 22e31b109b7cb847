// What a place says of itself, one a report and stance: adds or updates one REPORTS a row.
// Row: origin, target, key, props; origin and target are node ids. Note: a self-report, not verified adoption.
UNWIND $rows AS row
MATCH (a:Jurisdiction {id: row.origin})
MATCH (b:Initiative {id: row.target})
MERGE (a)-[r:REPORTS {key: row.key}]->(b)
SET r += row.props
