// For the initiative $initiative: what does each report of the selection say of it?
// MENTIONED says so; OTHERWISE speaks of it, but not in the stance asked for or only in passing; SILENT is a full report
// without a word of it; EXCERPT_ONLY is an excerpt without one, which says nothing.
// A place and year without a report have no row: that is a third kind of blank, and the coverage shows it.
// Brands of the initiative count as itself when $rollUp is true.
MATCH (i:Initiative {id: $initiative})
WHERE i.nature IN $natures
OPTIONAL MATCH (brand:Initiative)-[:VARIANT_OF {kind: 'BRAND'}]->(i)
WHERE $rollUp
WITH i, brand ORDER BY brand.id
WITH i, collect(brand.id) AS brands
WITH brands + [i.id] AS members
MATCH (w:Report)-[:COVERS]->(p:Jurisdiction)
WHERE w.genre = 'REPORT' AND w.year >= $yearFrom AND w.year <= $yearTo
  AND ($basis = 'ALL' OR ($basis = 'OWN' AND w.department IS NULL) OR ($basis = 'DEPARTMENT' AND w.department IS NOT NULL))
  AND ($extent = 'ALL' OR w.extent = $extent)
  AND ($level = 'ALL' OR p.level = $level)
  AND ($region = 'ALL' OR EXISTS { MATCH (p)-[:PART_OF*0..5]->(:Jurisdiction {id: $region}) })
OPTIONAL MATCH (p)-[r:REPORTS]->(v:Initiative)
WHERE r.report = w.id AND v.id IN members AND ($stance = 'ALL' OR r.stance = $stance)
WITH members, w, p, r.stance AS stance, min(r.mode) AS mode, coalesce(sum(r.mentions), 0) AS mentions
WHERE stance IS NOT NULL OR $blanks
WITH w, p, stance, mode, mentions,
  EXISTS { MATCH (e:Edition)-[:NAMES]->(u:Initiative) WHERE e.id = w.edition AND u.id IN members } AS named
RETURN p.id AS place, p.name AS name, p.level AS level, w.year AS year,
  CASE WHEN stance IS NOT NULL THEN 'MENTIONED' WHEN named THEN 'OTHERWISE' WHEN w.extent = 'FULL' THEN 'SILENT' ELSE 'EXCERPT_ONLY' END AS state,
  stance, mode, mentions, CASE WHEN w.department IS NULL THEN 'OWN' ELSE 'DEPARTMENT' END AS basis,
  w.extent AS extent, w.provenance AS provenance, w.id AS report
ORDER BY place, year, report, stance
LIMIT $limit
