// Neo4j only: which sentences fit the Lucene query $query, best first?
// The embedded store answers the same with its own text index; the caller has escaped the reader's words.
CALL db.index.fulltext.queryNodes('sentence_text', $query, {limit: $limit}) YIELD node, score
RETURN node.id AS id, score
ORDER BY score DESC, id
LIMIT $limit
