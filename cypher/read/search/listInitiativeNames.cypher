// Under which names can initiatives be found?
// All that the graph holds, also those that no report speaks of.
MATCH (i:Initiative)
WHERE i.id > $after
WITH i ORDER BY i.id LIMIT $size
RETURN i.id AS id, i.name AS name, i.aliases AS aliases, i.pinyin AS pinyin, i.initials AS initials, i.category AS category
ORDER BY id
LIMIT 200000
