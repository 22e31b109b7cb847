// Which places lie directly in the place $place?
// Only those that the graph holds: it takes in what reports name and what those lie in.
MATCH (:Jurisdiction {id: $place})<-[:PART_OF]-(p:Jurisdiction)
RETURN p.id AS id
ORDER BY id
SKIP $skip
LIMIT $limit
