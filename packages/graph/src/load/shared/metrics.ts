import type { CatalogueMetric } from "@practice-atlas/reference";
import type { MetricClaim } from "../claims.ts";
import type { SharedPiece } from "./piece.ts";

/** What is known of metrics without any report. */
export interface MetricReference {
  readonly catalogue: ReadonlyMap<string, CatalogueMetric>;
  /** Literal unit → the class within which values compare. */
  readonly unitClasses: ReadonlyMap<string, string>;
}

/** A metric of the catalogue, or a discovered one as most editions claim it. */
export function projectMetric(
  id: string,
  claim: MetricClaim | null,
  { catalogue, unitClasses }: MetricReference,
): SharedPiece {
  const entry = catalogue.get(id);
  if (entry !== undefined) {
    const { name, unit, unitClass, kind } = entry;
    return { props: { name, unit, unitClass, kind }, links: [] };
  }
  const unit = claim?.unit ?? null;
  const unitClass = unit === null ? null : (unitClasses.get(unit) ?? null);
  return { props: { name: claim?.name ?? id, unit, unitClass, kind: claim?.kind ?? "OTHER" }, links: [] };
}
