// Which nodes (Jurisdiction) do these editions name?
// What they claim of them is left out.
UNWIND $ids AS edition
MATCH (:Edition {id: edition})-[:NAMES]->(n:Jurisdiction)
RETURN DISTINCT n.id AS id
ORDER BY id
LIMIT 10000000
