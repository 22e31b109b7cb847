// The sentences of a section: adds or updates one HAS_SENTENCE a row.
// Row: origin, target, props; origin and target are node ids. Note: each in its innermost section only.
UNWIND $rows AS row
MATCH (a:Section {id: row.origin})
MATCH (b:Sentence {id: row.target})
MERGE (a)-[r:HAS_SENTENCE]->(b)
SET r += row.props
