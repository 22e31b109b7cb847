import type {
  AgencyKind,
  Approx,
  Basis,
  Comparison,
  Direction,
  DocumentKind,
  MetricKind,
  Provenance,
  Stance,
} from "@practice-atlas/model";
import { declare } from "../../statement.ts";
import type { Ids } from "../upkeep.ts";
import type { Slice, Total } from "./places.ts";

export interface MetricRow {
  id: string;
  name: string;
  unit: string | null;
  unitClass: string | null;
  kind: MetricKind;
}

export interface ObservationRow {
  id: string;
  value: number;
  maximum: number | null;
  origin: number | null;
  unit: string | null;
  approx: Approx | null;
  direction: Direction | null;
  comparedWith: Comparison | null;
  qualifier: string | null;
  basis: Basis;
  kind: MetricKind;
  stance: Stance;
  period: string | null;
  quote: string;
  /** UTF-16 code units into the edition's text. */
  start: number;
  endAt: number;
  sentence: string;
  place: string;
  report: string;
  year: number | null;
  provenance: Provenance;
}

export interface AgencyRow {
  id: string;
  name: string;
  kind: AgencyKind;
  place: string | null;
}

export interface DocumentRow {
  id: string;
  title: string;
  kind: DocumentKind;
}

export interface OfMetric {
  metric: string;
  level: string;
  region: string;
  yearFrom: number;
  yearTo: number;
}

const ofMetric = { metric: true, level: true, region: true, yearFrom: true, yearTo: true } as const;

export const METRICS = {
  getMetrics: declare<Ids, MetricRow>({ ids: true }),
  listObservations: declare<OfMetric & Slice, { id: string; place: string; year: number; numberStart: number }>({
    ...ofMetric,
    skip: true,
    limit: true,
  }),
  countObservations: declare<OfMetric, Total>(ofMetric),
  getObservations: declare<Ids, ObservationRow>({ ids: true }),
  getAgencies: declare<Ids, AgencyRow>({ ids: true }),
  getDocuments: declare<Ids, DocumentRow>({ ids: true }),
};
