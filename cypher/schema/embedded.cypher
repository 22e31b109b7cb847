// What the embedded store needs: a unique id a label and the index that MERGE and MATCH by id read.
// Each constraint stands before its index: the other order fails on Neo4j. Full text is made by the adapter.
CREATE CONSTRAINT jurisdiction_id IF NOT EXISTS FOR (n:Jurisdiction) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT agency_id IF NOT EXISTS FOR (n:Agency) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT report_id IF NOT EXISTS FOR (n:Report) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT edition_id IF NOT EXISTS FOR (n:Edition) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT section_id IF NOT EXISTS FOR (n:Section) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT sentence_id IF NOT EXISTS FOR (n:Sentence) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT initiative_id IF NOT EXISTS FOR (n:Initiative) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT metric_id IF NOT EXISTS FOR (n:Metric) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT observation_id IF NOT EXISTS FOR (n:Observation) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT document_id IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT finding_id IF NOT EXISTS FOR (n:Finding) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT build_id IF NOT EXISTS FOR (n:Build) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT lease_id IF NOT EXISTS FOR (n:Lease) REQUIRE n.id IS UNIQUE;
CREATE INDEX jurisdiction_id_index IF NOT EXISTS FOR (n:Jurisdiction) ON (n.id);
CREATE INDEX agency_id_index IF NOT EXISTS FOR (n:Agency) ON (n.id);
CREATE INDEX report_id_index IF NOT EXISTS FOR (n:Report) ON (n.id);
CREATE INDEX edition_id_index IF NOT EXISTS FOR (n:Edition) ON (n.id);
CREATE INDEX section_id_index IF NOT EXISTS FOR (n:Section) ON (n.id);
CREATE INDEX sentence_id_index IF NOT EXISTS FOR (n:Sentence) ON (n.id);
CREATE INDEX initiative_id_index IF NOT EXISTS FOR (n:Initiative) ON (n.id);
CREATE INDEX metric_id_index IF NOT EXISTS FOR (n:Metric) ON (n.id);
CREATE INDEX observation_id_index IF NOT EXISTS FOR (n:Observation) ON (n.id);
CREATE INDEX document_id_index IF NOT EXISTS FOR (n:Document) ON (n.id);
CREATE INDEX finding_id_index IF NOT EXISTS FOR (n:Finding) ON (n.id);
CREATE INDEX build_id_index IF NOT EXISTS FOR (n:Build) ON (n.id);
CREATE INDEX lease_id_index IF NOT EXISTS FOR (n:Lease) ON (n.id);
