// How many nodes of each label does the store hold?
// Labels without any have no row: a constant beside a count groups, and there is nothing to group.
CALL () {
  MATCH (n:Jurisdiction)
  RETURN 'Jurisdiction' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Agency)
  RETURN 'Agency' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Report)
  RETURN 'Report' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Edition)
  RETURN 'Edition' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Section)
  RETURN 'Section' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Sentence)
  RETURN 'Sentence' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Initiative)
  RETURN 'Initiative' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Metric)
  RETURN 'Metric' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Observation)
  RETURN 'Observation' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Document)
  RETURN 'Document' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Finding)
  RETURN 'Finding' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Build)
  RETURN 'Build' AS label, count(n) AS nodes
}
RETURN label AS label, nodes AS nodes
ORDER BY label
LIMIT 1000
