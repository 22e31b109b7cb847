// Which initiatives have this id, or are called so?
// Former ids and aliases find the initiative that they stand for; names that only contain the words come last.
MATCH (i:Initiative)
WHERE i.id = $name OR $name IN i.formerIds OR $name IN i.aliases OR i.name CONTAINS $name
RETURN i.id AS id, i.name AS name, i.status AS status,
  CASE WHEN i.id = $name THEN 0 WHEN $name IN i.formerIds THEN 1 WHEN i.name = $name THEN 2 WHEN $name IN i.aliases THEN 3 ELSE 4 END AS rank
ORDER BY rank, id
LIMIT $limit
