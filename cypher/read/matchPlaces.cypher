// Which places have this code or bear this name, in full or short?
// Names that only contain the words are given too, after the exact ones; nothing is merged by similarity.
MATCH (j:Jurisdiction)
WHERE j.id = $name OR j.name CONTAINS $name OR j.shortName CONTAINS $name
RETURN j.id AS id, j.name AS name, j.shortName AS shortName, j.level AS level,
  CASE WHEN j.id = $name THEN 0 WHEN j.name = $name THEN 1 WHEN j.shortName = $name THEN 2 ELSE 3 END AS rank
ORDER BY rank, id
LIMIT $limit
