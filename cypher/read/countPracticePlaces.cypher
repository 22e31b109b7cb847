// For the initiative $initiative, by year and level: over how many places do the counts stand?
// fullSaying of fullHeld places say so in a full report; the excerpts are counted apart and never in a ratio.
MATCH (i:Initiative {id: $initiative})
WHERE i.nature IN $natures
OPTIONAL MATCH (brand:Initiative)-[:VARIANT_OF {kind: 'BRAND'}]->(i)
WHERE $rollUp
WITH i, brand ORDER BY brand.id
WITH i, collect(brand.id) AS brands
WITH brands + [i.id] AS members
MATCH (w:Report)-[:COVERS]->(p:Jurisdiction)
WHERE w.genre = 'REPORT' AND w.year >= $yearFrom AND w.year <= $yearTo
  AND ($basis = 'ALL' OR ($basis = 'OWN' AND w.department IS NULL) OR ($basis = 'DEPARTMENT' AND w.department IS NOT NULL))
  AND ($level = 'ALL' OR p.level = $level)
  AND ($region = 'ALL' OR EXISTS { MATCH (p)-[:PART_OF*0..5]->(:Jurisdiction {id: $region}) })
OPTIONAL MATCH (p)-[r:REPORTS]->(v:Initiative)
WHERE r.report = w.id AND v.id IN members AND ($stance = 'ALL' OR r.stance = $stance)
  AND NOT ($stance = 'IMPLEMENTED' AND coalesce(r.mode, '') = 'ROLLED_BACK')
WITH w.year AS year, p.level AS level, p.id AS place,
  max(CASE WHEN w.extent = 'FULL' THEN 1 ELSE 0 END) AS isFull,
  max(CASE WHEN w.extent = 'FULL' AND r.report IS NOT NULL THEN 1 ELSE 0 END) AS fullSays,
  max(CASE WHEN w.extent = 'EXCERPT' AND r.report IS NOT NULL THEN 1 ELSE 0 END) AS excerptSays
WITH year, level, sum(fullSays) AS fullSaying, sum(isFull) AS fullHeld,
  sum(CASE WHEN isFull = 0 THEN excerptSays ELSE 0 END) AS excerptSaying, sum(1 - isFull) AS excerptHeld
RETURN year, level, fullSaying, fullHeld, excerptSaying, excerptHeld
ORDER BY year, level
LIMIT 1000
