// Which place an agency belongs to: adds or updates one BELONGS_TO a row.
// Row: origin, target, props; origin and target are node ids. Note: by the agency's own claim, not by where it is mentioned.
UNWIND $rows AS row
MATCH (a:Agency {id: row.origin})
MATCH (b:Jurisdiction {id: row.target})
MERGE (a)-[r:BELONGS_TO]->(b)
SET r += row.props
