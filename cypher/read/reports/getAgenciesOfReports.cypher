// Who issued these works, and to whom are they addressed?
// Only what the text states; a work without row states neither.
UNWIND $ids AS id
MATCH (w:Report {id: id})-[r]->(a:Agency)
WHERE type(r) IN ['ISSUED_BY', 'ADDRESSED_TO']
RETURN w.id AS report, type(r) AS role, a.id AS agency
ORDER BY report, role, agency
LIMIT 100000
