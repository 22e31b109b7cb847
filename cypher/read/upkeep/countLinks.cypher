// How many relationships of each type does the store hold?
// Types without any have no row.
CALL () {
  MATCH (n:Jurisdiction)-[r]->(m)
  RETURN 'Jurisdiction' AS label, type(r) AS type, count(r) AS links
  UNION ALL
  MATCH (n:Agency)-[r]->(m)
  RETURN 'Agency' AS label, type(r) AS type, count(r) AS links
  UNION ALL
  MATCH (n:Report)-[r]->(m)
  RETURN 'Report' AS label, type(r) AS type, count(r) AS links
  UNION ALL
  MATCH (n:Edition)-[r]->(m)
  RETURN 'Edition' AS label, type(r) AS type, count(r) AS links
  UNION ALL
  MATCH (n:Section)-[r]->(m)
  RETURN 'Section' AS label, type(r) AS type, count(r) AS links
  UNION ALL
  MATCH (n:Sentence)-[r]->(m)
  RETURN 'Sentence' AS label, type(r) AS type, count(r) AS links
  UNION ALL
  MATCH (n:Initiative)-[r]->(m)
  RETURN 'Initiative' AS label, type(r) AS type, count(r) AS links
  UNION ALL
  MATCH (n:Metric)-[r]->(m)
  RETURN 'Metric' AS label, type(r) AS type, count(r) AS links
  UNION ALL
  MATCH (n:Observation)-[r]->(m)
  RETURN 'Observation' AS label, type(r) AS type, count(r) AS links
  UNION ALL
  MATCH (n:Document)-[r]->(m)
  RETURN 'Document' AS label, type(r) AS type, count(r) AS links
  UNION ALL
  MATCH (n:Finding)-[r]->(m)
  RETURN 'Finding' AS label, type(r) AS type, count(r) AS links
}
RETURN label AS label, type AS type, links AS links
ORDER BY label, type
LIMIT 1000
