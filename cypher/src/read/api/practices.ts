import type {
  Category,
  InitiativeStatus,
  Level,
  Mode,
  Nature,
  Scope,
  Stance,
  VariantKind,
} from "@practice-atlas/model";
import { declare } from "../../statement.ts";
import type { Selection, Spot } from "../questions.ts";
import type { Ids } from "../upkeep.ts";
import type { Slice, Total } from "./places.ts";

export interface InitiativeRow {
  id: string;
  name: string;
  aliases: string[];
  pinyin: string | null;
  initials: string | null;
  category: Category;
  subcategory: string | null;
  scope: Scope;
  nature: Nature;
  status: InitiativeStatus;
  definition: string | null;
  since: number | null;
  document: string | null;
}

export interface MetricSummaryRow {
  metric: string;
  places: number;
  observations: number;
}

export interface AgencyRoleRow {
  agency: string;
  role: "LEADS" | "TAKES_PART_IN";
  reports: number;
}

export interface VariantRow {
  id: string;
  kind: VariantKind;
  initiative: string;
}

export interface RecurrenceRow {
  id: string;
  places: number;
  fullPlaces: number;
  excerptPlaces: number;
  mentions: number;
  firstSeen: number;
  lastSeen: number;
  spots: Spot[];
}

export interface MatrixCellRow {
  place: string;
  initiative: string;
  stance: Stance;
  mode: Mode | null;
  year: number;
  mentions: number;
}

export interface HeldPlaceRow {
  id: string;
  name: string;
  shortName: string;
  level: Level;
  /** 1 when a full report of the selection is held. */
  isFull: 0 | 1;
  /** Ascending; a year stands as often as reports of it are held. */
  years: number[];
}

export interface InitiativeIndex {
  natures: readonly Nature[];
  category: string;
  status: string;
}
export type Holding = Omit<Selection, "stance" | "extent">;
export type Saying = Omit<Selection, "extent"> & Ids;

const index = { natures: true, category: true, status: true } as const;
const holding = { level: true, region: true, basis: true, yearFrom: true, yearTo: true } as const;
const saying = { ids: true, stance: true, ...holding } as const;
const ofInitiative = { initiative: true, limit: true } as const;
export type OfInitiative = { initiative: string; limit: number };

export const PRACTICES = {
  getInitiatives: declare<Ids, InitiativeRow>({ ids: true }),
  getFormerInitiative: declare<{ slug: string }, { id: string }>({ slug: true }),
  getWholes: declare<Ids, VariantRow>({ ids: true }),
  getVariants: declare<Ids, VariantRow>({ ids: true }),
  listInitiatives: declare<InitiativeIndex & Slice, { id: string; places: number }>({
    ...index,
    skip: true,
    limit: true,
  }),
  countInitiatives: declare<InitiativeIndex, Total>(index),
  listMetricsOfInitiative: declare<OfInitiative, MetricSummaryRow>(ofInitiative),
  listAgenciesOfInitiative: declare<OfInitiative, AgencyRoleRow>(ofInitiative),
  getRecurrences: declare<Saying, RecurrenceRow>(saying),
  listMatrixCells: declare<Ids & Holding, MatrixCellRow>({ ids: true, ...holding }),
  listHeldPlaces: declare<Holding, HeldPlaceRow>(holding),
  countHeldPlaces: declare<Holding, { held: number }>(holding),
};
