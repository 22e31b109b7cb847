// What stands right before and after these sentences in the same section?
// The first and last sentence of a section have one neighbour.
UNWIND $ids AS id
MATCH (s:Sentence {id: id})<-[:HAS_SENTENCE]-(:Section)-[:HAS_SENTENCE]->(t:Sentence)
WHERE t.start = s.`end` OR t.`end` = s.start
RETURN s.id AS id, CASE WHEN t.start = s.`end` THEN 'AFTER' ELSE 'BEFORE' END AS side, t.text AS text
ORDER BY id, side
LIMIT 100000
