// How many reports and places does the graph hold?
// Works of other genres are left out, as every count leaves them out.
MATCH (w:Report)
WHERE w.genre = 'REPORT'
OPTIONAL MATCH (w)-[:COVERS]->(p:Jurisdiction)
RETURN count(DISTINCT w.id) AS reports, count(DISTINCT p.id) AS places
ORDER BY reports
LIMIT 1
