/** The node labels of the graph, in the order in which a load writes them. */
export const LABELS = [
  "Jurisdiction",
  "Agency",
  "Initiative",
  "Metric",
  "Document",
  "Report",
  "Edition",
  "Section",
  "Sentence",
  "Observation",
  "Finding",
  "Build",
] as const;
export type Label = (typeof LABELS)[number];

/** The labels whose nodes many editions share: pure functions of id, reference and what editions claim. */
export const SHARED_LABELS = ["Jurisdiction", "Agency", "Initiative", "Metric", "Document"] as const;
export type SharedLabel = (typeof SHARED_LABELS)[number];

/** Says who writes; never part of the graph, its counts or its dump. */
export const LEASE = "Lease";

/** The load statement of each label. */
export const NODE_STATEMENTS = {
  Jurisdiction: "mergeJurisdictions",
  Agency: "mergeAgencies",
  Initiative: "mergeInitiatives",
  Metric: "mergeMetrics",
  Document: "mergeDocuments",
  Report: "mergeReports",
  Edition: "mergeEditions",
  Section: "mergeSections",
  Sentence: "mergeSentences",
  Observation: "mergeObservations",
  Finding: "mergeFindings",
  Build: "mergeBuilds",
} as const satisfies Record<Label, string>;

/** The statement that reads a page of each label's nodes with what goes out from them. */
export const DUMP_STATEMENTS = {
  Jurisdiction: "dumpJurisdictions",
  Agency: "dumpAgencies",
  Initiative: "dumpInitiatives",
  Metric: "dumpMetrics",
  Document: "dumpDocuments",
  Report: "dumpReports",
  Edition: "dumpEditions",
  Section: "dumpSections",
  Sentence: "dumpSentences",
  Observation: "dumpObservations",
  Finding: "dumpFindings",
  Build: "dumpBuilds",
} as const satisfies Record<Label, string>;
