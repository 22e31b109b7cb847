// How many places of the selection report each of these initiatives, and which?
// excerptPlaces only show it in an excerpt; brands count as the initiative; one that nobody reports has no row.
UNWIND $ids AS id
MATCH (i:Initiative {id: id})
OPTIONAL MATCH (brand:Initiative)-[:VARIANT_OF {kind: 'BRAND'}]->(i)
WITH i.id AS id, brand ORDER BY id, brand.id
WITH id, collect(brand.id) AS brands
UNWIND brands + [id] AS member
MATCH (v:Initiative {id: member})<-[r:REPORTS]-(p:Jurisdiction)
WHERE r.year >= $yearFrom AND r.year <= $yearTo
  AND ($stance = 'ALL' OR r.stance = $stance)
  AND NOT ($stance = 'IMPLEMENTED' AND coalesce(r.mode, '') = 'ROLLED_BACK')
  AND ($basis = 'ALL' OR r.basis = $basis)
  AND ($level = 'ALL' OR p.level = $level)
  AND ($region = 'ALL' OR EXISTS { MATCH (p)-[:PART_OF*0..5]->(:Jurisdiction {id: $region}) })
WITH id, p,
  max(CASE WHEN r.extent = 'FULL' THEN 1 ELSE 0 END) AS isFull, sum(r.mentions) AS mentions,
  min(r.year) AS yearFirst, max(r.year) AS yearLast
ORDER BY id, p.id
WITH id, count(p) AS places, sum(isFull) AS fullPlaces, sum(1 - isFull) AS excerptPlaces, sum(mentions) AS mentions,
  min(yearFirst) AS firstSeen, max(yearLast) AS lastSeen,
  collect({code: p.id, name: p.name, level: p.level, mentions: mentions, firstYear: yearFirst, lastYear: yearLast}) AS spots
RETURN id, places, fullPlaces, excerptPlaces, mentions, firstSeen, lastSeen, spots
ORDER BY id
LIMIT 10000
