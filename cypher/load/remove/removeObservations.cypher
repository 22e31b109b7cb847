// Removes the figures that editions state.
// It runs before the sentences go, which lead to the figures.
UNWIND $ids AS id
MATCH (:Edition {id: id})-[:HAS_SECTION]->(:Section)-[:HAS_SENTENCE]->(s:Sentence)<-[:STATED_IN]-(o:Observation)
WITH DISTINCT o
DETACH DELETE o
