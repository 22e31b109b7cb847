// Which places and years are held, in full or in part, and how many initiatives does each report name?
// A place and year without a row is not held: nothing is known of it, and no count takes it in.
// initiatives counts those of the natures and the stance asked for; it says nothing of how good a report is.
MATCH (w:Report)-[:COVERS]->(p:Jurisdiction)
WHERE w.genre = 'REPORT' AND w.year >= $yearFrom AND w.year <= $yearTo
  AND ($basis = 'ALL' OR ($basis = 'OWN' AND w.department IS NULL) OR ($basis = 'DEPARTMENT' AND w.department IS NOT NULL))
  AND ($extent = 'ALL' OR w.extent = $extent)
  AND ($level = 'ALL' OR p.level = $level)
  AND ($region = 'ALL' OR EXISTS { MATCH (p)-[:PART_OF*0..5]->(:Jurisdiction {id: $region}) })
OPTIONAL MATCH (p)-[r:REPORTS]->(i:Initiative)
WHERE r.report = w.id AND ($stance = 'ALL' OR r.stance = $stance) AND i.nature IN $natures
WITH w, p, count(DISTINCT i.id) AS initiatives
RETURN p.id AS place, p.name AS name, p.level AS level, w.year AS year, w.extent AS state, w.provenance AS provenance,
  w.department AS department, w.id AS report, w.editions AS editions, initiatives
ORDER BY place, year, report
LIMIT $limit
