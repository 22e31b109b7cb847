// What is known of these initiatives?
// Slugs that the graph does not hold have no row; former slugs are asked elsewhere.
UNWIND $ids AS id
MATCH (i:Initiative {id: id})
OPTIONAL MATCH (i)-[:BASED_ON]->(d:Document)
WITH i, min(d.id) AS document
RETURN i.id AS id, i.name AS name, i.aliases AS aliases, i.pinyin AS pinyin, i.initials AS initials,
  i.category AS category, i.subcategory AS subcategory, i.scope AS scope, i.nature AS nature, i.status AS status,
  i.definition AS definition, i.since AS since, document
ORDER BY id
LIMIT 100000
