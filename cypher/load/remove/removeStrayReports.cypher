// Removes works without an edition: none are there unless somebody else wrote to the store.
// Part of replacing the whole graph, so that this repairs what a check finds.
MATCH (n:Report)
WHERE NOT EXISTS { (n)-[:HAS_EDITION]->(:Edition) }
DETACH DELETE n
