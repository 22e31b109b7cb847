import type { Category, Level } from "@practice-atlas/model";
import type { SharedLabel } from "../../labels.ts";
import { declare } from "../../statement.ts";
import type { Ids, Page } from "../upkeep.ts";

/** Lines of one kind and label between two nodes. */
export interface LineRow {
  source: string;
  target: string;
  /** Label of the end that was not asked about. */
  label: SharedLabel;
  kind: string;
  tag: string | null;
  weight: number;
}

export interface MeasureRow {
  source: string;
  target: string;
  weight: number;
}

export interface NeighboursRow {
  id: string;
  neighbours: number;
}

export interface PlaceNameRow {
  id: string;
  name: string;
  shortName: string;
  pinyin: string | null;
  initials: string | null;
  level: Level;
  parent: string | null;
}

export interface InitiativeNameRow {
  id: string;
  name: string;
  aliases: string[];
  pinyin: string | null;
  initials: string | null;
  category: Category;
}

export interface NameRow {
  id: string;
  name: string;
  kind: string;
}

export type Within = Ids & { within: readonly string[] };
type Strings = readonly string[];
export type Others = { places: Strings; agencies: Strings; initiatives: Strings; documents: Strings };
export type Measured = { places: Strings; initiatives: Strings; metrics: Strings };
const from = () => declare<Within, LineRow>({ ids: true, within: true });
const to = () => declare<Ids, LineRow>({ ids: true });
const measures = () => declare<Within, MeasureRow>({ ids: true, within: true });
const names = () => declare<Page, NameRow>({ after: true, size: true });

export const CANVAS = {
  getLinksFromPlaces: from(),
  getLinksFromAgencies: from(),
  getLinksFromInitiatives: from(),
  getLinksToPlaces: to(),
  getLinksToInitiatives: to(),
  getLinksToDocuments: to(),
  getMeasuresOfPlaces: measures(),
  getMeasuresOfInitiatives: measures(),
  getSubjectsOfMetric: declare<{ metric: string }, MeasureRow & { label: SharedLabel }>({ metric: true }),
  countNeighbours: declare<Others, NeighboursRow>({ places: true, agencies: true, initiatives: true, documents: true }),
  countMeasures: declare<Measured, NeighboursRow>({ places: true, initiatives: true, metrics: true }),
};

/** What the search keeps in memory. */
export const NAMES = {
  listPlaceNames: declare<Page, PlaceNameRow>({ after: true, size: true }),
  listInitiativeNames: declare<Page, InitiativeNameRow>({ after: true, size: true }),
  listAgencyNames: names(),
  listMetricNames: names(),
  listDocumentNames: names(),
};
