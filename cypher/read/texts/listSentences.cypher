// What does the text $edition say, sentence by sentence?
// Sentences partition the text, so all of them are the whole of it.
MATCH (e:Edition {id: $edition})-[:HAS_SECTION]->(c:Section)-[:HAS_SENTENCE]->(s:Sentence)
RETURN s.id AS id, s.text AS text, s.kind AS kind, c.id AS section, s.start AS start, s.`end` AS endAt
ORDER BY start, id
SKIP $skip
LIMIT $limit
