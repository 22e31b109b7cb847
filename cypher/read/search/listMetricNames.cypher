// Under which names can metrics be found?
// All that the graph holds, in pages after the id $after.
MATCH (n:Metric)
WHERE n.id > $after
RETURN n.id AS id, n.name AS name, n.kind AS kind
ORDER BY id
LIMIT $size
