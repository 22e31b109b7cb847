// Under which names can places be found, and in which place does each lie?
// All that the graph holds, also those that no report covers.
MATCH (p:Jurisdiction)
WHERE p.id > $after
WITH p ORDER BY p.id LIMIT $size
OPTIONAL MATCH (p)-[:PART_OF]->(above:Jurisdiction)
WITH p, min(above.id) AS parent
RETURN p.id AS id, p.name AS name, p.shortName AS shortName, p.pinyin AS pinyin, p.initials AS initials, p.level AS level, parent
ORDER BY id
LIMIT 200000
