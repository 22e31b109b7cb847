// Removes what places report in the named works.
// Found over the covered place, so it runs while the work covers it.
UNWIND $ids AS id
MATCH (:Report {id: id})-[:COVERS]->(:Jurisdiction)-[r:REPORTS]->(:Initiative)
WHERE r.report = id
DELETE r
