// Removes metrics that no edition has figures of, by id.
// The caller has found out that they must go; nothing is asked here.
UNWIND $ids AS id
MATCH (n:Metric {id: id})
DETACH DELETE n
