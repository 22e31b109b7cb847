// How many sentences has the text $edition?
// Headings and page furniture are sentences too.
MATCH (e:Edition {id: $edition})-[:HAS_SECTION]->(:Section)-[:HAS_SENTENCE]->(s:Sentence)
RETURN count(s) AS total
ORDER BY total
LIMIT 1
