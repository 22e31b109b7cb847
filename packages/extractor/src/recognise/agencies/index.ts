import type { Reference } from "@practice-atlas/reference";
import type { AgencyHit, Layout, PlaceHit } from "../../stages.ts";
import { compileMatcher } from "../../text/index.ts";
import { hitsOf, reading } from "./find.ts";
import { coordinationGroups, mergeInto, withOffice } from "./joint.ts";
import { maskOf } from "./mask.ts";
import { readPatterns, readWords } from "./tables.ts";

/**
 * Finds the words that name bodies of all levels: party, government, departments, congress, CPPCC, courts,
 * committees, teams, service bodies, national bodies. Each hit tells the body and the place word before it (a full
 * name with its codes, a level word as in 县委, a pronoun as in 我局, or none); which body it is, resolve says.
 * Nothing is read inside 《》 or in page furniture. One pass of the matcher, then a look to the left of each match.
 */
export function compileFindAgencies({ lexicon, gazetteer }: Reference): (layout: Layout, places: readonly PlaceHit[]) => AgencyHit[] {
  const patterns = readPatterns(lexicon);
  const words = readWords(lexicon);
  const matcher = compileMatcher(patterns.map((pattern) => pattern.text));
  const stem = (name: string): readonly string[] => gazetteer.byStem(name).map((place) => place.code);
  return (layout, places) => {
    const { text, folded } = layout;
    const r = reading(layout, places, words, stem);
    const masked = maskOf(layout);
    const out: AgencyHit[] = [];
    for (const match of matcher.find(text)) {
      if (masked(match.start)) continue;
      const pattern = patterns[match.pattern]!;
      const groups = pattern.text === "协调小组" ? coordinationGroups(text, folded, match.start, match.end) : [];
      const found = groups.length > 0 ? groups : hitsOf(match, pattern, out.at(-1) ?? null, r).flatMap((hit) => withOffice(hit, folded));
      for (const hit of found) {
        const merged = mergeInto(out.at(-1), hit, text);
        if (merged === null) out.push({ ...hit, surface: text.slice(hit.start, hit.end) });
        else out[out.length - 1] = merged;
      }
    }
    return out.sort((a, b) => a.start - b.start || a.end - b.end);
  };
}
