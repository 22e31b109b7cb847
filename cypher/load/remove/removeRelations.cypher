// Removes what editions say of agencies, places, documents and initiatives among each other.
// Found from the nodes that the edition names, so it runs while the edition stands.
UNWIND $ids AS id
MATCH (:Edition {id: id})-[:NAMES]->(a)
WITH id, a
MATCH (a)-[r:LEADS|TAKES_PART_IN|ISSUES|IMPLEMENTS]->(b)
WHERE r.edition = id
DELETE r
