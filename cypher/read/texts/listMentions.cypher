// What does the text $edition name, and where?
// Also what derives nothing: a title's words, another level's doing, what is said not to be.
MATCH (e:Edition {id: $edition})-[:HAS_SECTION]->(:Section)-[:HAS_SENTENCE]->(s:Sentence)-[m:MENTIONS]->(t)
RETURN labels(t)[0] AS label, t.id AS target, coalesce(t.name, t.title) AS name, m.start AS start, m.`end` AS endAt,
  m.surface AS surface, m.stance AS stance, m.mode AS mode, m.actor AS actor, m.role AS role, m.rule AS rule, s.id AS sentence
ORDER BY start, endAt, label, target
SKIP $skip
LIMIT $limit
