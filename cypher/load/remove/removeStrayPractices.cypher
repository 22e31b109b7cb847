// Removes what a place reports in a work that does not cover it.
// Part of replacing the whole graph, so that this repairs what a check finds.
MATCH (j:Jurisdiction)-[r:REPORTS]->(:Initiative)
WHERE NOT EXISTS { MATCH (j)<-[:COVERS]-(:Report {id: r.report}) }
DELETE r
