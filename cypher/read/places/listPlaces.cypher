// Which places of a level and region does the graph hold?
// Without $withoutReports only those that a held report covers; the rest are known from the gazetteer alone.
MATCH (p:Jurisdiction)
WHERE ($level = 'ALL' OR p.level = $level)
  AND ($region = 'ALL' OR EXISTS { MATCH (p)-[:PART_OF*0..5]->(:Jurisdiction {id: $region}) })
  AND ($withoutReports OR EXISTS { MATCH (w:Report)-[:COVERS]->(p) WHERE w.genre = 'REPORT' })
RETURN p.id AS id
ORDER BY id
SKIP $skip
LIMIT $limit
