// What do relationships lead to from these agencies, lines of one kind and label counted together?
// With $within only to those nodes; an empty list stands for all.
UNWIND $ids AS id
MATCH (n:Agency {id: id})-[r]->(m)
WHERE type(r) IN ['BELONGS_TO', 'LEADS', 'TAKES_PART_IN', 'ISSUES', 'IMPLEMENTS'] AND (size($within) = 0 OR m.id IN $within)
RETURN n.id AS source, m.id AS target, labels(m)[0] AS label, type(r) AS kind, coalesce(r.stance, r.kind) AS tag, count(r) AS weight
ORDER BY source, target, kind, tag
LIMIT 20000
