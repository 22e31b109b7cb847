import type {
  DocumentRole,
  Extent,
  FindingKind,
  Genre,
  Mode,
  Provenance,
  SectionKind,
  SentenceKind,
  Severity,
  Stance,
} from "@practice-atlas/model";
import { declare } from "../../statement.ts";
import type { Ids, None } from "../upkeep.ts";
import type { Slice, Total } from "./places.ts";

export interface ReportRow {
  id: string;
  year: number | null;
  genre: Genre;
  title: string | null;
  provenance: Provenance;
  extent: Extent;
  department: string | null;
  /** The edition that counts. */
  edition: string;
  /** How many editions are held. */
  editions: number;
  place: string | null;
}

export interface EditionTextRow {
  id: string;
  work: string;
  title: string | null;
  publishedAt: string | null;
  signedAt: string | null;
  indexNumber: string | null;
  url: string | null;
  source: string;
  /** UTF-16 code units. */
  chars: number;
}

export interface SectionRow {
  id: string;
  heading: string | null;
  level: number;
  kind: SectionKind;
  parent: string | null;
  start: number;
  endAt: number;
}

export interface SentenceRow {
  id: string;
  text: string;
  kind: SentenceKind;
  section: string;
  start: number;
  endAt: number;
}

/** A sentence with the work that it stands in. */
export interface PlacedSentenceRow extends SentenceRow {
  edition: string;
  report: string;
  counting: string;
  year: number | null;
  place: string | null;
}

export interface MentionRow {
  label: "Initiative" | "Agency" | "Document" | "Jurisdiction";
  target: string;
  name: string;
  start: number;
  endAt: number;
  surface: string;
  stance: Stance | null;
  mode: Mode | null;
  actor: string | null;
  role: DocumentRole | null;
  rule: string;
  sentence: string;
}

export interface FindingPart {
  id: string;
  kind: FindingKind;
  severity: Severity;
  explanation: string;
  start: number;
}
export type FigureFindingRow = FindingPart & { quote: string };
export type WordFindingRow = FindingPart & { endAt: number; text: string; sentenceStart: number };

export type OfEdition = { edition: string };
const edition = { edition: true } as const;
const page = { edition: true, skip: true, limit: true } as const;

export const REPORTS = {
  getReports: declare<Ids, ReportRow>({ ids: true }),
  getReportsOfPlaces: declare<Ids, { place: string; id: string; year: number }>({ ids: true }),
  getAgenciesOfReports: declare<Ids, { report: string; role: "ISSUED_BY" | "ADDRESSED_TO"; agency: string }>({
    ids: true,
  }),
  getEditionsOfReports: declare<Ids, { report: string; id: string }>({ ids: true }),
  getEditionTexts: declare<Ids, EditionTextRow>({ ids: true }),
  summarise: declare<None, { reports: number; places: number }>({}),
  listSections: declare<OfEdition, SectionRow>(edition),
  listSentences: declare<OfEdition & Slice, SentenceRow>(page),
  countSentences: declare<OfEdition, Total>(edition),
  listMentions: declare<OfEdition & Slice, MentionRow>(page),
  countMentions: declare<OfEdition, Total>(edition),
  listFigureFindings: declare<OfEdition, FigureFindingRow>(edition),
  listWordFindings: declare<OfEdition, WordFindingRow>(edition),
  getSentences: declare<Ids, PlacedSentenceRow>({ ids: true }),
  getNeighbourSentences: declare<Ids, { id: string; side: "BEFORE" | "AFTER"; text: string }>({ ids: true }),
};
