// How many metrics stand next to these places and initiatives, and how many of either next to these metrics?
// Together with the other neighbours that makes a node's degree on the canvas.
CALL () {
  UNWIND $places AS id
  MATCH (n:Jurisdiction {id: id})<-[:IN_JURISDICTION]-(:Observation)-[:OF_METRIC]->(m:Metric)
  RETURN n.id AS id, count(DISTINCT m.id) AS neighbours
  UNION ALL
  UNWIND $initiatives AS id
  MATCH (n:Initiative {id: id})<-[:ABOUT]-(:Observation)-[:OF_METRIC]->(m:Metric)
  RETURN n.id AS id, count(DISTINCT m.id) AS neighbours
  UNION ALL
  UNWIND $metrics AS id
  MATCH (n:Metric {id: id})<-[:OF_METRIC]-(:Observation)-[r]->(m)
  WHERE type(r) IN ['ABOUT', 'IN_JURISDICTION']
  RETURN n.id AS id, count(DISTINCT m.id) AS neighbours
}
RETURN id, neighbours
ORDER BY id
LIMIT 20000
