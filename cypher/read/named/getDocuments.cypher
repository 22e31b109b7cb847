// What is known of these documents?
// Ids that the graph does not hold have no row.
UNWIND $ids AS id
MATCH (d:Document {id: id})
RETURN d.id AS id, d.title AS title, d.kind AS kind
ORDER BY id
LIMIT 100000
