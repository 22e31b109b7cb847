// About which initiatives, and of which places, are there figures of the metric $metric?
// A figure counts for its place and, when its sentence speaks of one, for its initiative.
MATCH (m:Metric {id: $metric})<-[:OF_METRIC]-(o:Observation)-[r]->(n)
WHERE type(r) IN ['ABOUT', 'IN_JURISDICTION']
RETURN m.id AS source, n.id AS target, labels(n)[0] AS label, count(o) AS weight
ORDER BY source, target
LIMIT 20000
