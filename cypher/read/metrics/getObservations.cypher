// What do these figures say, where do they stand and of whom do they speak?
// Figures of reports whose place could not be told have no row: nothing could be compared with them.
UNWIND $ids AS id
MATCH (o:Observation {id: id})-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(:Section)<-[:HAS_SECTION]-(:Edition)<-[:HAS_EDITION]-(w:Report)
MATCH (o)-[:IN_JURISDICTION]->(p:Jurisdiction)
RETURN o.id AS id, o.value AS value, o.max AS maximum, o.`from` AS origin, o.unit AS unit, o.approx AS approx,
  o.direction AS direction, o.comparedWith AS comparedWith, o.qualifier AS qualifier, o.basis AS basis, o.kind AS kind,
  o.stance AS stance, o.period AS period, o.quote AS quote, o.start AS start, o.`end` AS endAt,
  s.id AS sentence, p.id AS place, w.id AS report, w.year AS year, w.provenance AS provenance
ORDER BY id
LIMIT 100000
