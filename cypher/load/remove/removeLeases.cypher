// Ends the lease of the writer that holds it.
// Another writer's lease stays.
MATCH (l:Lease {id: 'writer'})
WHERE l.holder = $holder
DETACH DELETE l
