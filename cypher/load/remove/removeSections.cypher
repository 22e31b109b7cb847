// Removes the sections of editions.
// It runs after the sentences, before the editions.
UNWIND $ids AS id
MATCH (:Edition {id: id})-[:HAS_SECTION]->(c:Section)
DETACH DELETE c
