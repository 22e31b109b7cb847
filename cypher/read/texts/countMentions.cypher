// How many spans of the text $edition name something?
// A span that names two things counts twice.
MATCH (e:Edition {id: $edition})-[:HAS_SECTION]->(:Section)-[:HAS_SENTENCE]->(s:Sentence)-[m:MENTIONS]->(t)
RETURN count(m) AS total
ORDER BY total
LIMIT 1
