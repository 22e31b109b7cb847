// Removes figures that no sentence states: none are there unless somebody else wrote to the store.
// Part of replacing the whole graph, so that this repairs what a check finds.
MATCH (n:Observation)
WHERE NOT EXISTS { (n)-[:STATED_IN]->(:Sentence) }
DETACH DELETE n
