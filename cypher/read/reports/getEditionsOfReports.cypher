// Which texts are held of these works?
// Which of them counts is a property of the work.
UNWIND $ids AS id
MATCH (w:Report {id: id})-[:HAS_EDITION]->(e:Edition)
RETURN w.id AS report, e.id AS id
ORDER BY report, id
LIMIT 100000
