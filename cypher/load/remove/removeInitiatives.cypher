// Removes initiatives that nothing held refers to, by id.
// The caller has found out that they must go; nothing is asked here.
UNWIND $ids AS id
MATCH (n:Initiative {id: id})
DETACH DELETE n
