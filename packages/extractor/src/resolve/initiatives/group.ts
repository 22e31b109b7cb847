import type { Span } from "@practice-atlas/model";
import { discoveredInitiativeId } from "@practice-atlas/model";
import type { CandidateHit } from "../../stages.ts";
import { bare, type Normaliser, partsOf } from "./names.ts";
import type { Slogan } from "./slogans.ts";

/** The rule of 法治 with the name of the place. */
export const THEME = "theme-of-place";

/** A stretch that means a practice, with the rule that found it. */
export type FoundAt = Span & { readonly rule: string };

/** A discovered practice with all candidates that mean it. */
export interface Found {
  readonly id: string;
  readonly name: string;
  readonly hits: readonly FoundAt[];
}

/** Candidates by id, each under its longest name; slogans of the place beside them. */
export function group(
  candidates: readonly CandidateHit[],
  slogans: readonly Slogan[],
  normaliser: Normaliser,
  places: readonly string[],
): Found[] {
  const byKey = new Map<string, { name: string; hits: FoundAt[] }>();
  const add = (key: string, name: string, hit: FoundAt): void => {
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, { name, hits: [hit] });
    else {
      known.hits.push(hit);
      if (name.length > known.name.length) known.name = name;
    }
  };
  for (const { start, end, name } of slogans) add(bare(name), name, { start, end, rule: THEME });
  for (const hit of candidates) {
    if (slogans.some((s) => s.start < hit.end && hit.start < s.end)) continue;
    const unquoted = partsOf(hit.name).inner === hit.name && hit.rule === "verb-name-head";
    const key = (unquoted ? normaliser.keyWithout(hit.name, places) : null) ?? normaliser.key(hit.name);
    add(key, hit.name, { start: hit.start, end: hit.end, rule: hit.rule });
  }
  return [...byKey].map(([key, { name, hits }]) => ({ id: discoveredInitiativeId(key), name, hits }));
}
