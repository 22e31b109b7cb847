// Of which initiatives does a held report speak, those of most places first?
// All levels, stances and bases together: an index, not a measure of recurrence.
MATCH (p:Jurisdiction)-[:REPORTS]->(i:Initiative)
WHERE i.nature IN $natures AND ($category = 'ALL' OR i.category = $category) AND ($status = 'ALL' OR i.status = $status)
RETURN i.id AS id, count(DISTINCT p.id) AS places
ORDER BY places DESC, id
SKIP $skip
LIMIT $limit
