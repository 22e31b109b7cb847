// Which editions are held after the id $after, of which work and record?
// It says nothing of whether their parts are whole: the check does.
MATCH (e:Edition)
WHERE e.id > $after
RETURN e.id AS id, e.work AS work, e.title AS title, e.source AS source, e.recordHash AS recordHash
ORDER BY id
LIMIT $size
