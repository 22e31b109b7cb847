// What do these sentences say, and in which work of which place and year do they stand?
// Place and year are null where they could not be told.
UNWIND $ids AS id
MATCH (s:Sentence {id: id})<-[:HAS_SENTENCE]-(c:Section)<-[:HAS_SECTION]-(e:Edition)<-[:HAS_EDITION]-(w:Report)
OPTIONAL MATCH (w)-[:COVERS]->(p:Jurisdiction)
WITH s, c, e, w, min(p.name) AS place
RETURN s.id AS id, s.text AS text, s.kind AS kind, c.id AS section, s.start AS start, s.`end` AS endAt,
  e.id AS edition, w.id AS report, w.edition AS counting, w.year AS year, place
ORDER BY id
LIMIT 100000
