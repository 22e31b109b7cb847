import type { CoveredPlace, Residue } from "@practice-atlas/model";
import type { Gazetteer } from "@practice-atlas/reference";
import type { PlaceHit, Target } from "../../stages.ts";
import { byContext, inForce } from "./context.ts";

/** What became of the place names in the text: those told for sure, and those left open. */
export interface PlaceMentions {
  readonly targets: readonly Target[];
  readonly residue: readonly Residue[];
}

/**
 * Ties each name to a code: the covered place and its parents first, then what lies in them, then the only place of
 * that name in force. What stays ambiguous goes to residue, once a name.
 */
export function placeMentions(
  hits: readonly PlaceHit[],
  place: CoveredPlace | null,
  named: ReadonlySet<string>,
  year: number | null,
  gazetteer: Gazetteer,
): PlaceMentions {
  const near =
    place === null ? named : new Set([place.id, ...gazetteer.ancestors(place.id).map((p) => p.code), ...named]);
  const targets: Target[] = [];
  const open = new Map<string, Residue>();
  for (const hit of hits) {
    const codes = inForce(hit.codes, year, gazetteer);
    const own = codes.find((code) => code === place?.id || (place !== null && gazetteer.contains(code, place.id)));
    const target = own ?? byContext(codes, near, gazetteer);
    if (target !== null && isFar(hit, target, near, gazetteer)) continue;
    if (target !== null)
      targets.push({ start: hit.start, end: hit.end, target, rule: own === undefined ? hit.rule : "place-own" });
    else if (!open.has(hit.surface)) open.set(hit.surface, openPlace(hit, codes.length));
  }
  return { targets, residue: [...open.values()] };
}

/** Names that may be ordinary words: towns, and those that recognising found weak. They need their parents near by. */
function isFar({ rule }: PlaceHit, code: string, near: ReadonlySet<string>, gazetteer: Gazetteer): boolean {
  if (gazetteer.get(code)?.level !== "TOWN" && rule !== "place-weak") return false;
  const parents = gazetteer.ancestors(code).filter(({ level }) => level === "PREFECTURE" || level === "COUNTY");
  const above = parents.length > 0 ? parents : gazetteer.ancestors(code);
  return !above.some((place) => near.has(place.code));
}

function openPlace({ start, end, surface }: PlaceHit, count: number): Residue {
  return { kind: "PLACE", start, end, surface, why: `库中有 ${String(count)} 个“${surface}”，上下文不足以确定` };
}
