// What do the editions of these works say about their reports?
// Which of them counts is decided by the projection, not here.
UNWIND $ids AS work
MATCH (:Report {id: work})-[:HAS_EDITION]->(e:Edition)
RETURN work AS work, e.id AS id, properties(e) AS props
ORDER BY work, id
LIMIT 1000000
