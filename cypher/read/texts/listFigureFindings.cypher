// Which figures of the text $edition do not fit each other?
// A row a figure; a finding says what to look at, not who is wrong.
MATCH (e:Edition {id: $edition})-[:HAS_SECTION]->(:Section)-[:HAS_SENTENCE]->(s:Sentence)<-[:STATED_IN]-(o:Observation)<-[k:CONCERNS]-(f:Finding)
RETURN f.id AS id, f.kind AS kind, f.severity AS severity, f.explanation AS explanation, k.start AS start, o.quote AS quote
ORDER BY id, start, quote
LIMIT 10000
