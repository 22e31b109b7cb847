import type { SharedLabel } from "@practice-atlas/cypher";
import { items, type Reference, readInitiatives, readMetrics } from "@practice-atlas/reference";
import type { AgencyClaim, DocumentClaim, InitiativeClaim, MetricClaim, PlaceClaim } from "../claims.ts";
import type { Piece } from "../rows.ts";
import { projectAgency } from "./agencies.ts";
import { foundingTitles, projectDocument } from "./documents.ts";
import { projectInitiative } from "./initiatives.ts";
import { projectMetric } from "./metrics.ts";
import type { SharedPiece } from "./piece.ts";
import { projectPlace } from "./places.ts";

/** Makes a shared node with what the reference ties it to, from its id and the claim chosen among its editions'. */
export type ProjectShared = (label: SharedLabel, id: string, claim: string | null) => Piece;

/** Reads the catalogue once; what it returns is a pure function of its arguments and the reference. */
export function compileShared(reference: Reference): ProjectShared {
  const catalogue = new Map(readInitiatives(reference.lexicon).map((entry) => [entry.slug, entry]));
  const founding = foundingTitles(catalogue.values());
  const metrics = {
    catalogue: new Map(readMetrics(reference.lexicon).map((entry) => [entry.slug, entry])),
    unitClasses: unitClasses(reference),
  };
  const make: Record<SharedLabel, (id: string, claim: unknown) => SharedPiece> = {
    Jurisdiction: (id, claim) => projectPlace(id, claim as PlaceClaim | null, reference),
    Agency: (id, claim) => projectAgency(id, claim as AgencyClaim | null),
    Initiative: (id, claim) => projectInitiative(id, claim as InitiativeClaim | null, catalogue, reference.gazetteer),
    Metric: (id, claim) => projectMetric(id, claim as MetricClaim | null, metrics),
    Document: (id, claim) => projectDocument(id, claim as DocumentClaim | null, founding),
  };
  return (label, id, claim) => {
    const { props, links } = make[label](id, claim === null ? null : JSON.parse(claim));
    return { nodes: [{ label, id, props }], links };
  };
}

/** The claim that counts: made by most editions, then the smallest; a bare reference counts only where there is nothing else. */
export function chooseClaim(
  claims: Iterable<{ readonly claim: string | null; readonly editions: number }>,
): string | null {
  let best: { claim: string; editions: number } | null = null;
  for (const { claim, editions } of claims) {
    if (claim === null) continue;
    if (best === null || editions > best.editions || (editions === best.editions && claim < best.claim))
      best = { claim, editions };
  }
  return best === null ? null : best.claim;
}

function unitClasses({ lexicon }: Reference): ReadonlyMap<string, string> {
  const rows = lexicon.table("units", ["unit", "class"]);
  return new Map(rows.flatMap((row) => items(row.unit).map((unit): [string, string] => [unit, row.class ?? ""])));
}
