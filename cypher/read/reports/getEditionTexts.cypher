// What is known of these texts apart from their words?
// Editions that are not held have no row.
UNWIND $ids AS id
MATCH (e:Edition {id: id})
RETURN e.id AS id, e.work AS work, e.title AS title, e.publishedAt AS publishedAt, e.signedAt AS signedAt,
  e.indexNumber AS indexNumber, e.url AS url, e.source AS source, e.chars AS chars
ORDER BY id
LIMIT 100000
