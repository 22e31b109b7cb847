// Of which metrics do these places state figures, and how many?
// With $within only of those metrics; an empty list stands for all.
UNWIND $ids AS id
MATCH (p:Jurisdiction {id: id})<-[:IN_JURISDICTION]-(o:Observation)-[:OF_METRIC]->(m:Metric)
WHERE size($within) = 0 OR m.id IN $within
RETURN m.id AS source, p.id AS target, count(o) AS weight
ORDER BY source, target
LIMIT 20000
