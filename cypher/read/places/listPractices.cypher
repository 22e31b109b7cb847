// What do the reports of the place $place say it does, plans or struggles with, report by report?
// It is what the place says of itself; brands stand under their own name here.
MATCH (p:Jurisdiction {id: $place})-[r:REPORTS]->(i:Initiative)
WHERE r.year >= $yearFrom AND r.year <= $yearTo
  AND ($stance = 'ALL' OR r.stance = $stance)
  AND ($basis = 'ALL' OR r.basis = $basis)
  AND i.nature IN $natures AND ($category = 'ALL' OR i.category = $category)
RETURN i.id AS initiative, i.category AS category, r.stance AS stance, r.mode AS mode, r.year AS year,
  r.basis AS basis, r.extent AS extent, r.mentions AS mentions, r.report AS report
ORDER BY initiative, year, stance, report
LIMIT 100000
