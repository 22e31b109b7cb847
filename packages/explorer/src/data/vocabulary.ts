// Closed lists in the order in which the interface shows them; their words stand in the catalogues of i18n.
import type { Category, GraphNodeKind, Level, MatrixOrder, Nature, Stance } from "./generated/documents.ts";

export const LEVELS = ["NATION", "PROVINCE", "PREFECTURE", "COUNTY", "TOWN"] as const satisfies readonly Level[];

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
] as const satisfies readonly Category[];

export const NATURES = [
  "CENTRAL_MANDATE",
  "PILOT",
  "LOCAL_INVENTION",
  "STATUTORY_DUTY",
  "THEME",
] as const satisfies readonly Nature[];

/** What recurs because it must (duties, slogans) is hidden until asked for. */
export const DEFAULT_NATURES = ["CENTRAL_MANDATE", "PILOT", "LOCAL_INVENTION"] as const satisfies readonly Nature[];

export const STANCES = ["IMPLEMENTED", "PLANNED", "PROBLEM"] as const satisfies readonly Stance[];

export const ORDERS = ["BLOCKS", "FREQUENCY", "CODE", "NAME"] as const satisfies readonly MatrixOrder[];

export const NODE_KINDS = [
  "JURISDICTION",
  "INITIATIVE",
  "AGENCY",
  "DOCUMENT",
  "METRIC",
] as const satisfies readonly GraphNodeKind[];
