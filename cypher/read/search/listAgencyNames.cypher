// Under which names can agencies be found?
// All that the graph holds, in pages after the id $after.
MATCH (n:Agency)
WHERE n.id > $after
RETURN n.id AS id, n.name AS name, n.kind AS kind
ORDER BY id
LIMIT $size
