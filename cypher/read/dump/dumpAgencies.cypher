// One page of Agencies after the id $after, each with what goes out from it.
// A node without relationships gives one row with nulls.
MATCH (n:Agency)
WHERE n.id > $after
WITH n ORDER BY n.id LIMIT $size
OPTIONAL MATCH (n)-[r]->(m)
RETURN n.id AS id, properties(n) AS props, type(r) AS type, labels(m)[0] AS label, m.id AS target, properties(r) AS link,
  coalesce(r.key, '') AS linkKey, coalesce(r.start, -1) AS linkStart
ORDER BY id, type, label, target, linkKey, linkStart
LIMIT 100000000
