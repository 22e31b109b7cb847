// What does the place $place report of itself, and how many of its peers say the same in a full report?
// Peers are the places of the level (SAME: its own) and region that hold a full report of these years, itself included.
// It does not claim adoption, nor that peers who do not mention a practice do without it.
MATCH (p:Jurisdiction {id: $place})
OPTIONAL MATCH (w:Report)-[:COVERS]->(h:Jurisdiction)
WHERE w.genre = 'REPORT' AND w.extent = 'FULL'
  AND w.year >= $yearFrom AND w.year <= $yearTo
  AND ($basis = 'ALL' OR ($basis = 'OWN' AND w.department IS NULL) OR ($basis = 'DEPARTMENT' AND w.department IS NOT NULL))
  AND ($level = 'ALL' OR h.level = CASE WHEN $level = 'SAME' THEN p.level ELSE $level END)
  AND ($region = 'ALL' OR EXISTS { MATCH (h)-[:PART_OF*0..5]->(:Jurisdiction {id: $region}) })
WITH p, count(DISTINCT h.id) AS held
MATCH (p)-[r:REPORTS]->(i:Initiative)
WHERE r.year >= $yearFrom AND r.year <= $yearTo
  AND ($stance = 'ALL' OR r.stance = $stance)
  AND ($basis = 'ALL' OR r.basis = $basis)
  AND ($extent = 'ALL' OR r.extent = $extent)
  AND i.nature IN $natures AND ($category = 'ALL' OR i.category = $category)
WITH p, held, i, r.stance AS stance, sum(r.mentions) AS mentions, min(r.year) AS firstYear, max(r.year) AS lastYear,
  max(r.extent) AS extent
OPTIONAL MATCH (q:Jurisdiction)-[x:REPORTS]->(i)
WHERE x.stance = stance AND x.extent = 'FULL'
  AND x.year >= $yearFrom AND x.year <= $yearTo
  AND ($basis = 'ALL' OR x.basis = $basis)
  AND ($level = 'ALL' OR q.level = CASE WHEN $level = 'SAME' THEN p.level ELSE $level END)
  AND ($region = 'ALL' OR EXISTS { MATCH (q)-[:PART_OF*0..5]->(:Jurisdiction {id: $region}) })
WITH held, i, stance, mentions, firstYear, lastYear, extent, count(DISTINCT q.id) AS peers
RETURN i.id AS id, i.name AS name, i.category AS category, i.nature AS nature, stance, mentions, firstYear, lastYear,
  extent, peers, held, CASE WHEN held = 0 THEN null ELSE 1.0 * peers / held END AS share
ORDER BY category, mentions DESC, id, stance
LIMIT $limit
