// Which nodes (Metric) do these editions name?
// What they claim of them is left out.
UNWIND $ids AS edition
MATCH (:Edition {id: edition})-[:NAMES]->(n:Metric)
RETURN DISTINCT n.id AS id
ORDER BY id
LIMIT 10000000
