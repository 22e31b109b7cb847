import type { MetricKind } from "@practice-atlas/model";
import type { Lexicon } from "./lexicon.ts";
import { items } from "./table.ts";

/** A metric of the catalogue: what makes one figure comparable across places. */
export interface CatalogueMetric {
  readonly slug: string;
  readonly name: string;
  /** The literal classifier most used, or null for a place in an order without one. */
  readonly unit: string | null;
  /** Other literal classifiers with which the same thing is counted. */
  readonly units: readonly string[];
  readonly unitClass: string;
  readonly kind: MetricKind;
  /** Triggers in the small language that `lexicon/metrics/README.md` describes. */
  readonly triggers: readonly string[];
  /** Words that speak against the metric when they stand beside the figure. */
  readonly avoid: readonly string[];
  /** Slug of the practice that the metric measures. */
  readonly initiative: string | null;
  /** Other names of the metric. */
  readonly synonyms: readonly string[];
  readonly reason: string;
}

const COLUMNS = [
  "slug",
  "name",
  "unit",
  "units",
  "unitClass",
  "kind",
  "triggers",
  "avoid",
  "initiative",
  "synonyms",
  "reason",
];

/** The catalogue of metrics, in order of slug. @throws AtlasError when a table lacks a column. */
export function readMetrics(lexicon: Lexicon): readonly CatalogueMetric[] {
  const rows = lexicon.folder("metrics", COLUMNS).map(
    (row): CatalogueMetric => ({
      slug: row["slug"]!,
      name: row["name"]!,
      unit: row["unit"] === "" ? null : row["unit"]!,
      units: items(row["units"]),
      unitClass: row["unitClass"]!,
      kind: row["kind"] as MetricKind,
      triggers: items(row["triggers"]),
      avoid: items(row["avoid"]),
      initiative: row["initiative"] === "" ? null : row["initiative"]!,
      synonyms: items(row["synonyms"]),
      reason: row["reason"]!,
    }),
  );
  return rows.sort((a, b) => (a.slug < b.slug ? -1 : 1));
}
