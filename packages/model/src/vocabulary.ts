/** The closed vocabularies of record and graph; the order is the order in which the interface lists them. */

export const LEVELS = ["NATION", "PROVINCE", "PREFECTURE", "COUNTY", "TOWN"] as const;
export type Level = (typeof LEVELS)[number];

export const GENRES = ["REPORT", "EXPLAINER", "PLAN", "TEMPLATE", "OTHER"] as const;
export type Genre = (typeof GENRES)[number];

export const PROVENANCES = ["ORIGINAL", "DIGEST", "FICTION"] as const;
export type Provenance = (typeof PROVENANCES)[number];

export const EXTENTS = ["FULL", "EXCERPT"] as const;
export type Extent = (typeof EXTENTS)[number];

export const AGENCY_KINDS = [
  "PARTY",
  "GOVERNMENT",
  "DEPARTMENT",
  "CONGRESS",
  "CPPCC",
  "COURT",
  "PROCURATORATE",
  "COMMITTEE",
  "TEAM",
  "SERVICE_ORG",
  "OTHER",
] as const;
export type AgencyKind = (typeof AGENCY_KINDS)[number];

export const SECTION_KINDS = ["ACHIEVEMENT", "PROBLEM", "PLAN", "RESPONSIBILITY", "HIGHLIGHT", "OTHER"] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

export const SENTENCE_KINDS = ["HEADING", "BODY", "OTHER"] as const;
export type SentenceKind = (typeof SENTENCE_KINDS)[number];

export const CATEGORIES = [
  "LEADERSHIP",
  "DECISION",
  "RULEMAKING",
  "SERVICE_REFORM",
  "ENFORCEMENT",
  "EMERGENCY_SECURITY",
  "DISPUTE",
  "SUPERVISION",
  "LEGAL_EDUCATION",
  "LEGAL_SERVICE",
  "DIGITAL",
  "OTHER",
] as const;
export type Category = (typeof CATEGORIES)[number];

export const SCOPES = ["NATIONAL", "PROVINCIAL", "LOCAL"] as const;
export type Scope = (typeof SCOPES)[number];

export const NATURES = ["STATUTORY_DUTY", "CENTRAL_MANDATE", "PILOT", "LOCAL_INVENTION", "THEME"] as const;
export type Nature = (typeof NATURES)[number];

export const INITIATIVE_STATUSES = ["CATALOGUE", "DISCOVERED"] as const;
export type InitiativeStatus = (typeof INITIATIVE_STATUSES)[number];

export const VARIANT_KINDS = ["BRAND", "SPECIALISES", "PART", "SUCCEEDS", "EQUIVALENT"] as const;
export type VariantKind = (typeof VARIANT_KINDS)[number];

/** The first three derive REPORTS; the others are kept as evidence of nothing more than a mention. */
export const STANCES = ["IMPLEMENTED", "PLANNED", "PROBLEM", "MENTIONED", "NEGATED", "PAST"] as const;
export type Stance = (typeof STANCES)[number];

export const MODES = ["PILOT", "CONTINUED", "REQUIRED", "ROLLED_BACK"] as const;
export type Mode = (typeof MODES)[number];

export const DOCUMENT_KINDS = ["LAW", "REGULATION", "PARTY_REGULATION", "PLAN", "NOTICE", "LIST", "OTHER"] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const DOCUMENT_ROLES = ["ISSUED", "IMPLEMENTED", "CITED"] as const;
export type DocumentRole = (typeof DOCUMENT_ROLES)[number];

export const METRIC_KINDS = ["COUNT", "RATE", "AMOUNT", "CHANGE", "DURATION", "RANK", "OTHER"] as const;
export type MetricKind = (typeof METRIC_KINDS)[number];

export const APPROXES = ["AT_LEAST", "OVER", "AT_MOST", "UNDER", "NEARLY", "ABOUT"] as const;
export type Approx = (typeof APPROXES)[number];

export const DIRECTIONS = ["UP", "DOWN"] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const COMPARISONS = ["LAST_YEAR", "LAST_PERIOD", "BEFORE"] as const;
export type Comparison = (typeof COMPARISONS)[number];

export const BASES = ["YEAR", "CUMULATIVE", "TARGET", "REQUIREMENT"] as const;
export type Basis = (typeof BASES)[number];

export const MENTION_KINDS = ["INITIATIVE", "AGENCY", "DOCUMENT", "JURISDICTION"] as const;
export type MentionKind = (typeof MENTION_KINDS)[number];

export const PREDICATES = ["ISSUES", "IMPLEMENTS", "LEADS", "TAKES_PART_IN"] as const;
export type Predicate = (typeof PREDICATES)[number];

export const FINDING_KINDS = [
  "ARITHMETIC",
  "RATE",
  "CONTRADICTION",
  "REPEATED_FIGURE",
  "MISSING_UNIT",
  "YEAR_MISMATCH",
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

export const SEVERITIES = ["ERROR", "WARNING", "INFO"] as const;
export type Severity = (typeof SEVERITIES)[number];

export const RESIDUE_KINDS = ["PLACE", "UNIT", "NUMBER", "NAME", "AGENCY", "DOCUMENT", "YEAR", "SOURCE"] as const;
export type ResidueKind = (typeof RESIDUE_KINDS)[number];
