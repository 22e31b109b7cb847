// What has relationships that lead to these initiatives, lines of one kind and label counted together?
// It is asked of the node in focus, so all of them are wanted.
UNWIND $ids AS id
MATCH (n:Initiative {id: id})<-[r]-(m)
WHERE type(r) IN ['REPORTS', 'VARIANT_OF', 'LEADS', 'TAKES_PART_IN']
RETURN m.id AS source, n.id AS target, labels(m)[0] AS label, type(r) AS kind, coalesce(r.stance, r.kind) AS tag, count(r) AS weight
ORDER BY source, target, kind, tag
LIMIT 20000
