// Which nodes (Initiative) do these editions name?
// What they claim of them is left out.
UNWIND $ids AS edition
MATCH (:Edition {id: edition})-[:NAMES]->(n:Initiative)
RETURN DISTINCT n.id AS id
ORDER BY id
LIMIT 10000000
