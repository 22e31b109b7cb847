// What is known of these metrics?
// Ids that the graph does not hold have no row.
UNWIND $ids AS id
MATCH (m:Metric {id: id})
RETURN m.id AS id, m.name AS name, m.unit AS unit, m.unitClass AS unitClass, m.kind AS kind
ORDER BY id
LIMIT 100000
