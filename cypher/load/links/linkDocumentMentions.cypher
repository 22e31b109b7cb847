// Where a sentence names a document: adds or updates one MENTIONS a row.
// Row: origin, target, key, props (key becomes start); origin and target are node ids. Note: role tells issued, implemented and cited apart.
UNWIND $rows AS row
MATCH (a:Sentence {id: row.origin})
MATCH (b:Document {id: row.target})
MERGE (a)-[r:MENTIONS {start: row.key}]->(b)
SET r += row.props
