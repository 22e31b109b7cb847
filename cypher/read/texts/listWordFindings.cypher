// Which words of the text $edition do not fit each other?
// A row a span with its sentence; the caller cuts the quote, for the stores count characters differently.
MATCH (e:Edition {id: $edition})-[:HAS_SECTION]->(:Section)-[:HAS_SENTENCE]->(s:Sentence)<-[k:CONCERNS]-(f:Finding)
RETURN f.id AS id, f.kind AS kind, f.severity AS severity, f.explanation AS explanation, k.start AS start, k.`end` AS endAt,
  s.text AS text, s.start AS sentenceStart
ORDER BY id, start, endAt
LIMIT 10000
