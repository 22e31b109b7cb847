// Which place a place is part of: adds or updates one PART_OF a row.
// Row: origin, target, props; origin and target are node ids. Note: today's division as the gazetteer has it.
UNWIND $rows AS row
MATCH (a:Jurisdiction {id: row.origin})
MATCH (b:Jurisdiction {id: row.target})
MERGE (a)-[r:PART_OF]->(b)
SET r += row.props
