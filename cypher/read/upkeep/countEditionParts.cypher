// How many sections, sentences and figures do these editions have?
// Shared nodes are not counted: they outlive an edition.
UNWIND $ids AS edition
MATCH (e:Edition {id: edition})
RETURN e.id AS id,
  COUNT { (e)-[:HAS_SECTION]->(:Section) } AS sections,
  COUNT { (e)-[:HAS_SECTION]->(:Section)-[:HAS_SENTENCE]->(:Sentence) } AS sentences,
  COUNT { (e)-[:HAS_SECTION]->(:Section)-[:HAS_SENTENCE]->(:Sentence)<-[:STATED_IN]-(:Observation) } AS observations
ORDER BY id
LIMIT 1000000
