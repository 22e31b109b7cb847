// Which agencies lead or take part in the initiative $initiative, in how many reports?
// As sentences say it; an agency that is not named may well take part.
MATCH (a:Agency)-[r]->(i:Initiative {id: $initiative})
WHERE type(r) IN ['LEADS', 'TAKES_PART_IN']
RETURN a.id AS agency, type(r) AS role, count(DISTINCT r.report) AS reports
ORDER BY reports DESC, agency, role
LIMIT $limit
