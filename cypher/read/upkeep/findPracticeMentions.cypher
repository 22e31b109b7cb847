// Which initiatives do these editions mention, with which stance, mode and actor, how often?
// Stances that derive nothing are left out; a mention is not adoption.
UNWIND $ids AS edition
MATCH (:Edition {id: edition})-[:HAS_SECTION]->(:Section)-[:HAS_SENTENCE]->(:Sentence)-[m:MENTIONS]->(i:Initiative)
WHERE m.stance IN ['IMPLEMENTED', 'PLANNED', 'PROBLEM']
RETURN edition AS edition, i.id AS initiative, m.stance AS stance, m.mode AS mode, m.actor AS actor, count(m) AS mentions
ORDER BY edition, initiative, stance, mode, actor
LIMIT 10000000
