// Where a sentence names an initiative: adds or updates one MENTIONS a row.
// Row: origin, target, key, props (key becomes start); origin and target are node ids. Note: a mention is not adoption: see stance.
UNWIND $rows AS row
MATCH (a:Sentence {id: row.origin})
MATCH (b:Initiative {id: row.target})
MERGE (a)-[r:MENTIONS {start: row.key}]->(b)
SET r += row.props
