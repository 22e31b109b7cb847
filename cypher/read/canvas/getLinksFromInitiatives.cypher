// What do relationships lead to from these initiatives, lines of one kind and label counted together?
// With $within only to those nodes; an empty list stands for all.
UNWIND $ids AS id
MATCH (n:Initiative {id: id})-[r]->(m)
WHERE type(r) IN ['VARIANT_OF', 'BASED_ON'] AND (size($within) = 0 OR m.id IN $within)
RETURN n.id AS source, m.id AS target, labels(m)[0] AS label, type(r) AS kind, coalesce(r.stance, r.kind) AS tag, count(r) AS weight
ORDER BY source, target, kind, tag
LIMIT 20000
