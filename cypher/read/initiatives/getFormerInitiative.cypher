// Which initiative once had the slug $slug?
// None, when nobody renamed anything to or from it.
MATCH (i:Initiative)
WHERE $slug IN i.formerIds
RETURN i.id AS id
ORDER BY id
LIMIT 1
