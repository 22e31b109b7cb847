// How is the text $edition divided?
// `endAt` is the end of the whole part, children included.
MATCH (e:Edition {id: $edition})-[:HAS_SECTION]->(c:Section)
OPTIONAL MATCH (c)-[:IN_SECTION]->(above:Section)
WITH c, min(above.id) AS parent
RETURN c.id AS id, c.heading AS heading, c.level AS level, c.kind AS kind, parent, c.start AS start, c.`end` AS endAt
ORDER BY start, level, id
LIMIT 100000
