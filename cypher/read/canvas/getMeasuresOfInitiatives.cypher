// Which metrics have figures about these initiatives, and how many?
// With $within only those metrics; an empty list stands for all.
UNWIND $ids AS id
MATCH (i:Initiative {id: id})<-[:ABOUT]-(o:Observation)-[:OF_METRIC]->(m:Metric)
WHERE size($within) = 0 OR m.id IN $within
RETURN m.id AS source, i.id AS target, count(o) AS weight
ORDER BY source, target
LIMIT 20000
