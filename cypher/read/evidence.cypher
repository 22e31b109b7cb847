// Which sentences say that a place does, plans or struggles with the initiative $initiative?
// Each row is one mention with the words around it; offsets are UTF-16 code units into the edition's text.
// A mention is what the report says of itself; stances that derive nothing are shown only with stance 'ANY'.
// Only the edition that counts is read; brands count as the initiative when $rollUp is true.
MATCH (i:Initiative {id: $initiative})
WHERE i.nature IN $natures
OPTIONAL MATCH (brand:Initiative)-[:VARIANT_OF {kind: 'BRAND'}]->(i)
WHERE $rollUp
WITH i, brand ORDER BY brand.id
WITH i, collect(brand.id) AS brands
UNWIND brands + [i.id] AS member
MATCH (v:Initiative {id: member})<-[m:MENTIONS]-(s:Sentence)<-[:HAS_SENTENCE]-(c:Section)<-[:HAS_SECTION]-(e:Edition)<-[:HAS_EDITION]-(w:Report)-[:COVERS]->(p:Jurisdiction)
WHERE w.edition = e.id AND w.genre = 'REPORT'
  AND ($place = 'ALL' OR p.id = $place)
  AND w.year >= $yearFrom AND w.year <= $yearTo
  AND ($stance = 'ANY' OR ((m.actor IS NULL OR m.actor = p.id)
    AND (m.stance = $stance OR ($stance = 'ALL' AND m.stance IN ['IMPLEMENTED', 'PLANNED', 'PROBLEM']))))
  AND ($basis = 'ALL' OR ($basis = 'OWN' AND w.department IS NULL) OR ($basis = 'DEPARTMENT' AND w.department IS NOT NULL))
  AND ($extent = 'ALL' OR w.extent = $extent)
  AND ($level = 'ALL' OR p.level = $level)
  AND ($region = 'ALL' OR EXISTS { MATCH (p)-[:PART_OF*0..5]->(:Jurisdiction {id: $region}) })
RETURN p.id AS place, p.name AS name, w.year AS year, w.id AS report, e.id AS edition, w.provenance AS provenance,
  w.extent AS extent, w.title AS title, e.url AS url, v.id AS initiative, v.name AS initiativeName,
  c.heading AS section, c.kind AS sectionKind, s.id AS sentence, s.text AS text, s.start AS sentenceStart,
  m.start AS start, m.`end` AS endAt, m.surface AS surface, m.stance AS stance, m.mode AS mode, m.actor AS actor, m.rule AS rule
ORDER BY place, year, report, start, initiative
LIMIT $limit
