// What is known of these agencies?
// The place is null where it could not be told.
UNWIND $ids AS id
MATCH (a:Agency {id: id})
OPTIONAL MATCH (a)-[:BELONGS_TO]->(p:Jurisdiction)
WITH a, min(p.id) AS place
RETURN a.id AS id, a.name AS name, a.kind AS kind, place
ORDER BY id
LIMIT 100000
