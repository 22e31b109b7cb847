// What is known of these works?
// Works that are not held have no row; the place is null when it could not be told.
UNWIND $ids AS id
MATCH (w:Report {id: id})
OPTIONAL MATCH (w)-[:COVERS]->(p:Jurisdiction)
WITH w, min(p.id) AS place
RETURN w.id AS id, w.year AS year, w.genre AS genre, w.title AS title, w.provenance AS provenance, w.extent AS extent,
  w.department AS department, w.edition AS edition, w.editions AS editions, place
ORDER BY id
LIMIT 100000
