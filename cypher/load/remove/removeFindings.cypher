// Removes the findings of editions: those about their sentences and figures.
// It runs before the sentences go; findings across editions do not exist yet.
UNWIND $ids AS id
MATCH (:Edition {id: id})-[:HAS_SECTION]->(:Section)-[:HAS_SENTENCE]->(s:Sentence)<-[:CONCERNS]-(f:Finding)
WITH DISTINCT f
DETACH DELETE f
