// Removes what ties works to places, agencies and editions, by id, so that it can be written anew.
// The nodes at both ends stay.
UNWIND $ids AS id
MATCH (:Report {id: id})-[r:COVERS|HAS_EDITION|ISSUED_BY|ADDRESSED_TO]->(b)
DELETE r
