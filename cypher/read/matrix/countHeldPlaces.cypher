// Of how many places is a full report of the selection held?
// The denominator of every share; excerpts say nothing about what they leave out.
MATCH (w:Report)-[:COVERS]->(p:Jurisdiction)
WHERE w.extent = 'FULL' AND w.genre = 'REPORT' AND w.year >= $yearFrom AND w.year <= $yearTo
  AND ($basis = 'ALL' OR ($basis = 'OWN' AND w.department IS NULL) OR ($basis = 'DEPARTMENT' AND w.department IS NOT NULL))
  AND ($level = 'ALL' OR p.level = $level)
  AND ($region = 'ALL' OR EXISTS { MATCH (p)-[:PART_OF*0..5]->(:Jurisdiction {id: $region}) })
RETURN count(DISTINCT p.id) AS held
ORDER BY held
LIMIT 1
