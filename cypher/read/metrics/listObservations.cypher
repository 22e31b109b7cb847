// Which values of the metric $metric are stated over places and years?
// Only in editions that count; bases (this year's, cumulative, targets) are mixed, and the reader must mind them.
MATCH (m:Metric {id: $metric})<-[:OF_METRIC]-(o:Observation)-[:IN_JURISDICTION]->(p:Jurisdiction)
MATCH (o)-[:STATED_IN]->(:Sentence)<-[:HAS_SENTENCE]-(:Section)<-[:HAS_SECTION]-(e:Edition)<-[:HAS_EDITION]-(w:Report)
WHERE w.edition = e.id AND w.genre = 'REPORT' AND w.year >= $yearFrom AND w.year <= $yearTo
  AND ($level = 'ALL' OR p.level = $level)
  AND ($region = 'ALL' OR EXISTS { MATCH (p)-[:PART_OF*0..5]->(:Jurisdiction {id: $region}) })
RETURN o.id AS id, p.id AS place, w.year AS year, o.numberStart AS numberStart
ORDER BY place, year, numberStart, id
SKIP $skip
LIMIT $limit
