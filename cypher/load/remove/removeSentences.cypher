// Removes the sentences of editions with all that they mention.
// It runs after figures and findings, before the sections.
UNWIND $ids AS id
MATCH (:Edition {id: id})-[:HAS_SECTION]->(:Section)-[:HAS_SENTENCE]->(s:Sentence)
DETACH DELETE s
