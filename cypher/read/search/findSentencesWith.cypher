// Which sentences hold exactly the characters $words?
// For one Chinese character, which no pair of characters finds; the score says nothing.
MATCH (s:Sentence)
WHERE s.text CONTAINS $words
RETURN s.id AS id, 1 AS score
ORDER BY id
LIMIT $limit
