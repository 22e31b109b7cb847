// Of which places is a report of the selection held, in full or in part, and of which years?
// A place without a row is not held, and nothing can be said of it.
MATCH (w:Report)-[:COVERS]->(p:Jurisdiction)
WHERE w.genre = 'REPORT' AND w.year >= $yearFrom AND w.year <= $yearTo
  AND ($basis = 'ALL' OR ($basis = 'OWN' AND w.department IS NULL) OR ($basis = 'DEPARTMENT' AND w.department IS NOT NULL))
  AND ($level = 'ALL' OR p.level = $level)
  AND ($region = 'ALL' OR EXISTS { MATCH (p)-[:PART_OF*0..5]->(:Jurisdiction {id: $region}) })
WITH p, w ORDER BY p.id, w.year, w.id
WITH p.id AS id, p.name AS name, p.shortName AS shortName, p.level AS level,
  max(CASE WHEN w.extent = 'FULL' THEN 1 ELSE 0 END) AS isFull, collect(w.year) AS years
RETURN id, name, shortName, level, isFull, years
ORDER BY id
LIMIT 100000
