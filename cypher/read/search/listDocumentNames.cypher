// Under which names can documents be found?
// All that the graph holds, in pages after the id $after.
MATCH (n:Document)
WHERE n.id > $after
RETURN n.id AS id, n.title AS name, n.kind AS kind
ORDER BY id
LIMIT $size
