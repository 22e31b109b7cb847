// Removes works, with all that ties them to places, agencies and editions, by id.
// The caller has found out that they must go; nothing is asked here.
UNWIND $ids AS id
MATCH (n:Report {id: id})
DETACH DELETE n
