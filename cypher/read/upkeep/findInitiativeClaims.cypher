// What do editions claim of these nodes (Initiative), and how many claim the same?
// Nodes that no edition names have no row.
UNWIND $ids AS id
MATCH (n:Initiative {id: id})<-[c:NAMES]-(:Edition)
RETURN n.id AS id, c.claim AS claim, count(c) AS editions
ORDER BY id, editions DESC, claim
LIMIT 10000000
