// In which places do these places lie?
// The caller orders them by level; a place that the graph ties to nothing has no row.
UNWIND $ids AS id
MATCH (p:Jurisdiction {id: id})-[:PART_OF*1..5]->(a:Jurisdiction)
RETURN DISTINCT p.id AS place, a.id AS id, a.level AS level
ORDER BY place, id
LIMIT 100000
