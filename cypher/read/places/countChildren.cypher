// How many places lie directly in the place $place?
// Only those that the graph holds are counted.
MATCH (:Jurisdiction {id: $place})<-[:PART_OF]-(p:Jurisdiction)
RETURN count(p) AS total
ORDER BY total
LIMIT 1
