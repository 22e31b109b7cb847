// Who is writing to the store, by its own word?
// A lease may be a dead writer's: the caller finds out.
MATCH (l:Lease {id: 'writer'})
RETURN l.id AS id, l.holder AS holder, l.beat AS beat
ORDER BY id
LIMIT 1
