// What is known of these places?
// Codes that the graph does not hold have no row; what reports say of a place is asked elsewhere.
UNWIND $ids AS id
MATCH (p:Jurisdiction {id: id})
OPTIONAL MATCH (p)-[:SUCCEEDED_BY]->(s:Jurisdiction)
WITH p, min(s.id) AS successor
RETURN p.id AS id, p.name AS name, p.shortName AS shortName, p.pinyin AS pinyin, p.initials AS initials,
  p.level AS level, p.lon AS lon, p.lat AS lat, p.validFrom AS validFrom, p.validUntil AS validUntil, successor
ORDER BY id
LIMIT 100000
