// What does each place of the selection say of each of these initiatives, by stance and year?
// Every stance is given, whatever the reader counts by: a blank cell means that nothing is said. Brands count as the initiative.
UNWIND $ids AS id
MATCH (i:Initiative {id: id})
OPTIONAL MATCH (brand:Initiative)-[:VARIANT_OF {kind: 'BRAND'}]->(i)
WITH i.id AS id, brand ORDER BY id, brand.id
WITH id, collect(brand.id) AS brands
UNWIND brands + [id] AS member
MATCH (v:Initiative {id: member})<-[r:REPORTS]-(p:Jurisdiction)
WHERE r.year >= $yearFrom AND r.year <= $yearTo
  AND ($basis = 'ALL' OR r.basis = $basis)
  AND ($level = 'ALL' OR p.level = $level)
  AND ($region = 'ALL' OR EXISTS { MATCH (p)-[:PART_OF*0..5]->(:Jurisdiction {id: $region}) })
RETURN p.id AS place, id AS initiative, r.stance AS stance, r.mode AS mode, r.year AS year, sum(r.mentions) AS mentions
ORDER BY initiative, place, stance, year, mode
LIMIT 1000000
