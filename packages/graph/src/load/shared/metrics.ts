import type { MetricClaim } from "../claims.ts";
import type { SharedPiece } from "./piece.ts";

/** A metric as most editions claim it; `unitClasses` maps a literal unit to the family within which values compare. */
export function projectMetric(
  id: string,
  claim: MetricClaim | null,
  unitClasses: ReadonlyMap<string, string>,
): SharedPiece {
  const unit = claim?.unit ?? null;
  const unitClass = unit === null ? null : (unitClasses.get(unit) ?? null);
  return { props: { name: claim?.name ?? id, unit, unitClass, kind: claim?.kind ?? "OTHER" }, links: [] };
}
