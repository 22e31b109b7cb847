import type { Label } from "./labels.ts";

/** One kind of relationship: its ends, the property that tells several between two nodes apart, its load statement. */
export interface Relationship {
  readonly type: string;
  readonly from: Label;
  readonly to: Label;
  readonly key: "start" | "key" | null;
  readonly load: string;
}

/** Every kind of relationship that the graph may hold. */
export const RELATIONSHIPS = [
  { type: "PART_OF", from: "Jurisdiction", to: "Jurisdiction", key: null, load: "linkParts" },
  { type: "SUCCEEDED_BY", from: "Jurisdiction", to: "Jurisdiction", key: null, load: "linkSuccessors" },
  { type: "BELONGS_TO", from: "Agency", to: "Jurisdiction", key: null, load: "linkAgencyPlaces" },
  { type: "COVERS", from: "Report", to: "Jurisdiction", key: null, load: "linkCoveredPlaces" },
  { type: "HAS_EDITION", from: "Report", to: "Edition", key: null, load: "linkEditions" },
  { type: "ISSUED_BY", from: "Report", to: "Agency", key: null, load: "linkIssuers" },
  { type: "ADDRESSED_TO", from: "Report", to: "Agency", key: null, load: "linkAddressees" },
  { type: "HAS_SECTION", from: "Edition", to: "Section", key: null, load: "linkSections" },
  { type: "IN_SECTION", from: "Section", to: "Section", key: null, load: "linkSubsections" },
  { type: "HAS_SENTENCE", from: "Section", to: "Sentence", key: null, load: "linkSentences" },
  { type: "MENTIONS", from: "Sentence", to: "Initiative", key: "start", load: "linkInitiativeMentions" },
  { type: "MENTIONS", from: "Sentence", to: "Agency", key: "start", load: "linkAgencyMentions" },
  { type: "MENTIONS", from: "Sentence", to: "Document", key: "start", load: "linkDocumentMentions" },
  { type: "MENTIONS", from: "Sentence", to: "Jurisdiction", key: "start", load: "linkPlaceMentions" },
  { type: "REPORTS", from: "Jurisdiction", to: "Initiative", key: "key", load: "linkPractices" },
  { type: "VARIANT_OF", from: "Initiative", to: "Initiative", key: null, load: "linkVariants" },
  { type: "BASED_ON", from: "Initiative", to: "Document", key: null, load: "linkFoundingDocuments" },
  { type: "LEADS", from: "Agency", to: "Initiative", key: "key", load: "linkLeaders" },
  { type: "TAKES_PART_IN", from: "Agency", to: "Initiative", key: "key", load: "linkParticipants" },
  { type: "OF_METRIC", from: "Observation", to: "Metric", key: null, load: "linkMetrics" },
  { type: "IN_JURISDICTION", from: "Observation", to: "Jurisdiction", key: null, load: "linkObservedPlaces" },
  { type: "STATED_IN", from: "Observation", to: "Sentence", key: null, load: "linkStatements" },
  { type: "ABOUT", from: "Observation", to: "Initiative", key: null, load: "linkSubjects" },
  { type: "BY", from: "Observation", to: "Agency", key: null, load: "linkObservedAgencies" },
  { type: "PART_OF_TOTAL", from: "Observation", to: "Observation", key: null, load: "linkTotals" },
  { type: "ISSUES", from: "Jurisdiction", to: "Document", key: "key", load: "linkPlaceIssues" },
  { type: "ISSUES", from: "Agency", to: "Document", key: "key", load: "linkAgencyIssues" },
  { type: "IMPLEMENTS", from: "Jurisdiction", to: "Document", key: "key", load: "linkPlaceImplements" },
  { type: "IMPLEMENTS", from: "Agency", to: "Document", key: "key", load: "linkAgencyImplements" },
  { type: "CONCERNS", from: "Finding", to: "Observation", key: "start", load: "linkConcernedFigures" },
  { type: "CONCERNS", from: "Finding", to: "Sentence", key: "start", load: "linkConcernedSentences" },
  { type: "NAMES", from: "Edition", to: "Jurisdiction", key: null, load: "linkNamedPlaces" },
  { type: "NAMES", from: "Edition", to: "Agency", key: null, load: "linkNamedAgencies" },
  { type: "NAMES", from: "Edition", to: "Initiative", key: null, load: "linkNamedInitiatives" },
  { type: "NAMES", from: "Edition", to: "Metric", key: null, load: "linkNamedMetrics" },
  { type: "NAMES", from: "Edition", to: "Document", key: null, load: "linkNamedDocuments" },
] as const satisfies readonly Relationship[];

/** The relationship of a type between two labels. @throws Error for one that the model does not have. */
export function relationship(type: string, from: Label, to: Label): Relationship {
  const found = RELATIONSHIPS.find((known) => known.type === type && known.from === from && known.to === to);
  if (found === undefined) throw new Error(`The model has no (${from})-[:${type}]->(${to}).`);
  return found;
}
