// Which of these editions are held, and what do they say of the report that they are an edition of?
// Editions that are not held have no row.
UNWIND $ids AS id
MATCH (e:Edition {id: id})
RETURN e.id AS id, e.work AS work, e.recordHash AS recordHash
ORDER BY id
LIMIT 1000000
