// Which metrics are stated about the initiative $initiative, those of most places first?
// Only figures whose sentence speaks of it; what it takes to compare them is the reader's to judge.
MATCH (i:Initiative {id: $initiative})<-[:ABOUT]-(o:Observation)-[:OF_METRIC]->(m:Metric)
OPTIONAL MATCH (o)-[:IN_JURISDICTION]->(p:Jurisdiction)
RETURN m.id AS metric, count(DISTINCT p.id) AS places, count(DISTINCT o.id) AS observations
ORDER BY places DESC, observations DESC, metric
LIMIT $limit
