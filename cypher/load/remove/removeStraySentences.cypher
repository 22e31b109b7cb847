// Removes sentences without a section: none are there unless somebody else wrote to the store.
// Part of replacing the whole graph, so that this repairs what a check finds.
MATCH (n:Sentence)
WHERE NOT EXISTS { (n)<-[:HAS_SENTENCE]-(:Section) }
DETACH DELETE n
