// Removes findings that concern nothing: none are there unless somebody else wrote to the store.
// Part of replacing the whole graph, so that this repairs what a check finds.
MATCH (n:Finding)
WHERE NOT EXISTS { (n)-[:CONCERNS]->(:Sentence) } AND NOT EXISTS { (n)-[:CONCERNS]->(:Observation) }
DETACH DELETE n
