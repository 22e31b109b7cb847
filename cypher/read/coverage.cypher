// Which places and years are held, in full or in part?
// A place and year without a row is not held: nothing is known of it, and no count takes it in.
MATCH (w:Report)-[:COVERS]->(p:Jurisdiction)
WHERE w.genre = 'REPORT' AND w.year >= $yearFrom AND w.year <= $yearTo
  AND ($basis = 'ALL' OR ($basis = 'OWN' AND w.department IS NULL) OR ($basis = 'DEPARTMENT' AND w.department IS NOT NULL))
  AND ($extent = 'ALL' OR w.extent = $extent)
  AND ($level = 'ALL' OR p.level = $level)
  AND ($region = 'ALL' OR EXISTS { MATCH (p)-[:PART_OF*0..5]->(:Jurisdiction {id: $region}) })
RETURN p.id AS place, p.name AS name, p.level AS level, w.year AS year, w.extent AS state, w.provenance AS provenance,
  w.department AS department, w.id AS report, w.editions AS editions
ORDER BY place, year, report
LIMIT $limit
