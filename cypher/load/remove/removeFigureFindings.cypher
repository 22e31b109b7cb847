// Removes the findings of editions that concern figures only.
// It runs before the figures go; findings across editions do not exist yet.
UNWIND $ids AS id
MATCH (:Edition {id: id})-[:HAS_SECTION]->(:Section)-[:HAS_SENTENCE]->(s:Sentence)<-[:STATED_IN]-(:Observation)<-[:CONCERNS]-(f:Finding)
WITH DISTINCT f
DETACH DELETE f
