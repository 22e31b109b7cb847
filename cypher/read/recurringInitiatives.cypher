// Which initiatives do at least $atLeast places report, where, and over how many places held?
// fullPlaces of held places: held have a full report of the selection; excerptPlaces only show it in an excerpt.
// It does not claim adoption (reports speak of themselves) nor that a place not listed does without;
// what a place has only stopped or taken back is not counted as done.
// 'ALL' lifts a choice; brands count under the practice that they are a name for when $rollUp is true.
MATCH (w:Report)-[:COVERS]->(h:Jurisdiction)
WHERE w.genre = 'REPORT' AND w.extent = 'FULL'
  AND w.year >= $yearFrom AND w.year <= $yearTo
  AND ($basis = 'ALL' OR ($basis = 'OWN' AND w.department IS NULL) OR ($basis = 'DEPARTMENT' AND w.department IS NOT NULL))
  AND ($level = 'ALL' OR h.level = $level)
  AND ($region = 'ALL' OR EXISTS { MATCH (h)-[:PART_OF*0..5]->(:Jurisdiction {id: $region}) })
WITH count(DISTINCT h.id) AS held
MATCH (p:Jurisdiction)-[r:REPORTS]->(v:Initiative)
WHERE r.year >= $yearFrom AND r.year <= $yearTo
  AND ($stance = 'ALL' OR r.stance = $stance)
  AND NOT ($stance = 'IMPLEMENTED' AND coalesce(r.mode, '') = 'ROLLED_BACK')
  AND ($basis = 'ALL' OR r.basis = $basis)
  AND ($level = 'ALL' OR p.level = $level)
  AND ($region = 'ALL' OR EXISTS { MATCH (p)-[:PART_OF*0..5]->(:Jurisdiction {id: $region}) })
OPTIONAL MATCH (v)-[:VARIANT_OF {kind: 'BRAND'}]->(root:Initiative)
WITH held, p, r, CASE WHEN $rollUp AND root IS NOT NULL THEN root ELSE v END AS i
WHERE i.nature IN $natures AND ($category = 'ALL' OR i.category = $category)
WITH held, i, p,
  max(CASE WHEN r.extent = 'FULL' THEN 1 ELSE 0 END) AS isFull,
  max(CASE WHEN $extent = 'ALL' OR r.extent = $extent THEN 1 ELSE 0 END) AS counted,
  sum(CASE WHEN $extent = 'ALL' OR r.extent = $extent THEN r.mentions ELSE 0 END) AS mentions,
  min(r.year) AS yearFirst, max(r.year) AS yearLast
ORDER BY p.id
WITH held, i,
  sum(counted) AS places, sum(isFull) AS fullPlaces, sum(1 - isFull) AS excerptPlaces, sum(mentions) AS mentions,
  min(yearFirst) AS firstSeen, max(yearLast) AS lastSeen,
  collect(CASE WHEN counted = 1 THEN {code: p.id, name: p.name, level: p.level, mentions: mentions, firstYear: yearFirst, lastYear: yearLast} ELSE null END) AS spots
WHERE places >= $atLeast
RETURN i.id AS id, i.name AS name, i.category AS category, i.nature AS nature, i.scope AS scope,
  places, fullPlaces, held, CASE WHEN held = 0 THEN null ELSE 1.0 * fullPlaces / held END AS share,
  excerptPlaces, mentions, firstSeen, lastSeen, spots
ORDER BY places DESC, mentions DESC, id
LIMIT $limit
