// Where a sentence names an agency: adds or updates one MENTIONS a row.
// Row: origin, target, key, props (key becomes start); origin and target are node ids. Note: naming is not doing.
UNWIND $rows AS row
MATCH (a:Sentence {id: row.origin})
MATCH (b:Agency {id: row.target})
MERGE (a)-[r:MENTIONS {start: row.key}]->(b)
SET r += row.props
