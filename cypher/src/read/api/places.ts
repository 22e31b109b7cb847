import type { Category, Extent, Level, Mode, Nature, Stance } from "@practice-atlas/model";
import { declare } from "../../statement.ts";
import type { Ids } from "../upkeep.ts";

/** Whose report says it. */
export type ReportBasis = "OWN" | "DEPARTMENT";

/** PlacesWhere a page begins and how many rows it holds. */
export interface Slice {
  skip: number;
  limit: number;
}

export interface Total {
  total: number;
}

export interface PlaceRow {
  id: string;
  name: string;
  shortName: string;
  pinyin: string | null;
  initials: string | null;
  level: Level;
  lon: number | null;
  lat: number | null;
  validFrom: number | null;
  validUntil: number | null;
  /** Code of the place that it became. */
  successor: string | null;
}

export interface AncestorRow {
  place: string;
  id: string;
  level: Level;
}

export interface PracticeRow {
  initiative: string;
  category: Category;
  stance: Stance;
  mode: Mode | null;
  year: number;
  basis: ReportBasis;
  extent: Extent;
  mentions: number;
  report: string;
}

export interface PlacesWhere {
  level: string;
  region: string;
  withoutReports: boolean;
}

export interface PracticesOf {
  place: string;
  yearFrom: number;
  yearTo: number;
  stance: string;
  basis: string;
  natures: readonly Nature[];
  category: string;
}

const where = { level: true, region: true, withoutReports: true } as const;
const slice = { skip: true, limit: true } as const;

export const PLACES = {
  getPlaces: declare<Ids, PlaceRow>({ ids: true }),
  getAncestors: declare<Ids, AncestorRow>({ ids: true }),
  listPlaces: declare<PlacesWhere & Slice, { id: string }>({ ...where, ...slice }),
  countPlaces: declare<PlacesWhere, Total>(where),
  listChildren: declare<{ place: string } & Slice, { id: string }>({ place: true, ...slice }),
  countChildren: declare<{ place: string }, Total>({ place: true }),
  listPractices: declare<PracticesOf, PracticeRow>({
    place: true,
    yearFrom: true,
    yearTo: true,
    stance: true,
    basis: true,
    natures: true,
    category: true,
  }),
};
