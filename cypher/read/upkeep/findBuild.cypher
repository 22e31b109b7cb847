// Which build did the last finished load end with?
// Whether the store still equals it is found by comparing the editions held.
MATCH (b:Build)
RETURN b.id AS id, properties(b) AS props
ORDER BY id
LIMIT 10
