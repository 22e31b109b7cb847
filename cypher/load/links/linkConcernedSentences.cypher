// Which words a finding is about: adds or updates one CONCERNS a row.
// Row: origin, target, key, props (key becomes start); origin and target are node ids. Note: a hint to look at, not a judgement.
UNWIND $rows AS row
MATCH (a:Finding {id: row.origin})
MATCH (b:Sentence {id: row.target})
MERGE (a)-[r:CONCERNS {start: row.key}]->(b)
SET r += row.props
