// Removes editions and the names that they give, by id.
// The caller has found out that they must go; nothing is asked here.
UNWIND $ids AS id
MATCH (n:Edition {id: id})
DETACH DELETE n
