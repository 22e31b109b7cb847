// Removes places that nothing held refers to, by id.
// The caller has found out that they must go; nothing is asked here.
UNWIND $ids AS id
MATCH (n:Jurisdiction {id: id})
DETACH DELETE n
