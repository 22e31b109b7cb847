// Removes what no held edition says of this kind of node (Jurisdiction), documents and initiatives.
// Part of replacing the whole graph, so that this repairs what a check finds.
MATCH (n:Jurisdiction)-[r:LEADS|TAKES_PART_IN|ISSUES|IMPLEMENTS]->(m)
WHERE NOT EXISTS { MATCH (n)<-[:NAMES]-(:Edition {id: r.edition}) }
DELETE r
