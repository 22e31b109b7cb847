// Removes agencies that no edition names, by id.
// The caller has found out that they must go; nothing is asked here.
UNWIND $ids AS id
MATCH (n:Agency {id: id})
DETACH DELETE n
