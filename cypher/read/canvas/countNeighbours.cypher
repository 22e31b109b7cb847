// How many nodes stand next to these nodes of the canvas, figures apart?
// It counts nodes, not lines: two kinds of line to one node are one neighbour.
CALL () {
  UNWIND $places AS id
  MATCH (n:Jurisdiction {id: id})-[r]-(m)
  WHERE type(r) IN ['PART_OF', 'SUCCEEDED_BY', 'REPORTS', 'ISSUES', 'IMPLEMENTS', 'BELONGS_TO']
  RETURN n.id AS id, count(DISTINCT m.id) AS neighbours
  UNION ALL
  UNWIND $agencies AS id
  MATCH (n:Agency {id: id})-[r]->(m)
  WHERE type(r) IN ['BELONGS_TO', 'LEADS', 'TAKES_PART_IN', 'ISSUES', 'IMPLEMENTS']
  RETURN n.id AS id, count(DISTINCT m.id) AS neighbours
  UNION ALL
  UNWIND $initiatives AS id
  MATCH (n:Initiative {id: id})-[r]-(m)
  WHERE type(r) IN ['VARIANT_OF', 'BASED_ON', 'REPORTS', 'LEADS', 'TAKES_PART_IN']
  RETURN n.id AS id, count(DISTINCT m.id) AS neighbours
  UNION ALL
  UNWIND $documents AS id
  MATCH (n:Document {id: id})<-[r]-(m)
  WHERE type(r) IN ['BASED_ON', 'ISSUES', 'IMPLEMENTS']
  RETURN n.id AS id, count(DISTINCT m.id) AS neighbours
}
RETURN id, neighbours
ORDER BY id
LIMIT 20000
