import type { Category, Extent, Level, Mode, Nature, Provenance, Scope, Stance } from "@practice-atlas/model";
import { declare } from "../statement.ts";

/** Which reports a question looks at; `ALL` lifts a choice. */
export interface Selection {
  level: string;
  region: string;
  basis: string;
  extent: string;
  stance: string;
  yearFrom: number;
  yearTo: number;
}

/** Which initiatives a question looks at. */
export interface Kinds {
  natures: readonly string[];
}
export type Categories = { category: string };

export interface Spot {
  code: string;
  name: string;
  level: Level;
  mentions: number;
  firstYear: number;
  lastYear: number;
}

export interface RecurringInitiative {
  id: string;
  name: string;
  category: Category;
  nature: Nature;
  scope: Scope;
  /** Places counted for `atLeast` and listed in `spots`. */
  places: number;
  /** Places that say so in a full report, over `held` places with a full report. */
  fullPlaces: number;
  held: number;
  share: number | null;
  /** Places that say so in an excerpt only: never in the share. */
  excerptPlaces: number;
  mentions: number;
  firstSeen: number;
  lastSeen: number;
  spots: Spot[];
}

export interface PracticeOfPlace {
  id: string;
  name: string;
  category: Category;
  nature: Nature;
  stance: Stance;
  mentions: number;
  firstYear: number;
  lastYear: number;
  extent: Extent;
  peers: number;
  held: number;
  share: number | null;
}

export interface PlaceOfPractice {
  place: string;
  name: string;
  level: Level;
  year: number;
  state: "MENTIONED" | "OTHERWISE" | "SILENT" | "EXCERPT_ONLY";
  stance: Stance | null;
  mode: Mode | null;
  mentions: number;
  basis: "OWN" | "DEPARTMENT";
  extent: Extent;
  provenance: Provenance;
  report: string;
}

export interface PracticeCount {
  year: number;
  level: Level;
  fullSaying: number;
  fullHeld: number;
  excerptSaying: number;
  excerptHeld: number;
}

export interface Evidence {
  place: string;
  name: string;
  year: number;
  report: string;
  edition: string;
  provenance: Provenance;
  extent: Extent;
  title: string | null;
  url: string | null;
  initiative: string;
  initiativeName: string;
  section: string | null;
  sectionKind: string;
  sentence: string;
  text: string;
  sentenceStart: number;
  start: number;
  endAt: number;
  surface: string;
  stance: Stance;
  mode: Mode | null;
  actor: string | null;
  rule: string;
}

export interface CoverageRow {
  place: string;
  name: string;
  level: Level;
  year: number;
  state: Extent;
  provenance: Provenance;
  department: string | null;
  report: string;
  editions: number;
  initiatives: number;
}

export interface MatchedPlace {
  id: string;
  name: string;
  shortName: string;
  level: Level;
  /** 0 code, 1 name, 2 short name, 3 only contains the words. */
  rank: number;
}

export interface MatchedInitiative {
  id: string;
  name: string;
  status: string;
  /** 0 id, 1 former id, 2 name, 3 alias, 4 only contains the words. */
  rank: number;
}

export type Limited = { limit: number };
export type OfPractice = Selection & Kinds & { initiative: string; rollUp: boolean };
const selection = {
  level: true,
  region: true,
  basis: true,
  extent: true,
  stance: true,
  yearFrom: true,
  yearTo: true,
  natures: true,
} as const;
const { extent: _extent, ...denominators } = selection;
const named = { name: true, limit: true } as const;

/** The questions that readers ask. */
export const QUESTIONS = {
  recurringInitiatives: declare<
    Selection & Kinds & Categories & Limited & { atLeast: number; rollUp: boolean },
    RecurringInitiative
  >({ ...selection, category: true, atLeast: true, rollUp: true, limit: true }),
  practicesOfPlace: declare<Selection & Kinds & Categories & Limited & { place: string }, PracticeOfPlace>({
    ...selection,
    category: true,
    place: true,
    limit: true,
  }),
  placesOfPractice: declare<OfPractice & Limited & { blanks: boolean }, PlaceOfPractice>({
    ...selection,
    initiative: true,
    rollUp: true,
    blanks: true,
    limit: true,
  }),
  countPracticePlaces: declare<Omit<OfPractice, "extent">, PracticeCount>({
    ...denominators,
    initiative: true,
    rollUp: true,
  }),
  evidence: declare<OfPractice & Limited & { place: string }, Evidence>({
    ...selection,
    initiative: true,
    rollUp: true,
    place: true,
    limit: true,
  }),
  coverage: declare<Selection & Kinds & Limited, CoverageRow>({ ...selection, limit: true }),
  matchPlaces: declare<Limited & { name: string }, MatchedPlace>(named),
  matchInitiatives: declare<Limited & { name: string }, MatchedInitiative>(named),
};
