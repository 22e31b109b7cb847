// How many places of a level and region does the graph hold?
// Without $withoutReports only those that a held report covers; it is no count of the places that exist.
MATCH (p:Jurisdiction)
WHERE ($level = 'ALL' OR p.level = $level)
  AND ($region = 'ALL' OR EXISTS { MATCH (p)-[:PART_OF*0..5]->(:Jurisdiction {id: $region}) })
  AND ($withoutReports OR EXISTS { MATCH (w:Report)-[:COVERS]->(p) WHERE w.genre = 'REPORT' })
RETURN count(p) AS total
ORDER BY total
LIMIT 1
