// Of how many initiatives does a held report speak?
// Catalogue entries that no report speaks of are left out.
MATCH (:Jurisdiction)-[:REPORTS]->(i:Initiative)
WHERE i.nature IN $natures AND ($category = 'ALL' OR i.category = $category) AND ($status = 'ALL' OR i.status = $status)
RETURN count(DISTINCT i.id) AS total
ORDER BY total
LIMIT 1
