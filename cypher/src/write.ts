import { NODE_STATEMENTS } from "./labels.ts";
import { RELATIONSHIPS } from "./relationships.ts";

/** Parameters of the statements under `load/remove/`; those under `nodes/` and `links/` take `rows`. */
const REMOVALS = {
  removeAgencies: ["ids"],
  removeAgencyLinks: ["ids"],
  removeDocuments: ["ids"],
  removeEditions: ["ids"],
  removeFigureFindings: ["ids"],
  removeFindings: ["ids"],
  removeInitiativeLinks: ["ids"],
  removeInitiatives: ["ids"],
  removeJurisdictions: ["ids"],
  removeLeases: ["holder"],
  removeMetrics: ["ids"],
  removeObservations: ["ids"],
  removeOtherBuilds: ["id"],
  removePlaceLinks: ["ids"],
  removePractices: ["ids"],
  removeRelations: ["ids"],
  removeReportLinks: ["ids"],
  removeReports: ["ids"],
  removeSections: ["ids"],
  removeSentences: ["ids"],
  removeStrayAgencyRelations: [],
  removeStrayFindings: [],
  removeStrayObservations: [],
  removeStrayPlaceRelations: [],
  removeStrayPractices: [],
  removeStrayReports: [],
  removeStraySections: [],
  removeStraySentences: [],
} as const;

/** The name of a statement that removes something. */
export type RemovalName = keyof typeof REMOVALS;

/** Every writing statement with its parameters. */
export function writeParameters(): ReadonlyMap<string, readonly string[]> {
  const rows = [...Object.values(NODE_STATEMENTS), "mergeLeases", ...RELATIONSHIPS.map(({ load }) => load)];
  return new Map<string, readonly string[]>([
    ...rows.map((name): [string, readonly string[]] => [name, ["rows"]]),
    ...Object.entries(REMOVALS),
  ]);
}
