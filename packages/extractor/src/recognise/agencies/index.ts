import type { Reference } from "@practice-atlas/reference";
import type { AgencyHit, Layout, PlaceHit } from "../../stages.ts";
import { compileMatcher } from "../../text/index.ts";
import { hitsOf, isCollective, reading, type Stems } from "./find.ts";
import { coordinationGroups, mergeInto, shortOffice, withOffice } from "./joint.ts";
import { maskOf } from "./mask.ts";
import { readPatterns, readWords } from "./tables.ts";

/**
 * Finds the words that name bodies of all levels: party, government, departments, congress, CPPCC, courts,
 * committees, teams, service bodies, national bodies. Each hit tells the body and the place word before it (a full
 * name with its codes, a level word as in 县委, a pronoun as in 我局, or none); which body it is, resolve says.
 * Nothing is read inside 《》 or in page furniture. One pass of the matcher, then a look to the left of each match.
 */
export function compileFindAgencies({
  lexicon,
  gazetteer,
}: Reference): (layout: Layout, places: readonly PlaceHit[]) => AgencyHit[] {
  const patterns = readPatterns(lexicon);
  const words = readWords(lexicon);
  const matcher = compileMatcher(patterns.map((pattern) => pattern.text));
  const stems = stemsOf(gazetteer);
  return (layout, places) => {
    const { text, folded } = layout;
    const r = reading(layout, places, words, stems);
    const masked = maskOf(layout);
    const out: AgencyHit[] = [];
    let many = -1;
    for (const match of matcher.find(text)) {
      if (masked(match.start)) continue;
      const pattern = patterns[match.pattern]!;
      if (isCollective(match, pattern, many, r)) {
        many = match.end;
        continue;
      }
      const groups = special(match.start, match.end, pattern.text, layout, out);
      const found =
        groups.length > 0
          ? groups
          : hitsOf(match, pattern, out.at(-1) ?? null, r).flatMap((hit) => withOffice(hit, folded));
      for (const hit of found) {
        const merged = mergeInto(out.at(-1), hit, text);
        if (merged === null) out.push({ ...hit, surface: text.slice(hit.start, hit.end) });
        else out[out.length - 1] = merged;
      }
    }
    return out.sort((a, b) => a.start - b.start || a.end - b.end);
  };
}

/** Words that mean bodies named before: the groups and the office of the committee for the rule of law. */
function special(
  start: number,
  end: number,
  word: string,
  { text, folded }: Layout,
  before: readonly AgencyHit[],
): AgencyHit[] {
  if (word === "协调小组") return coordinationGroups(text, folded, start, end);
  return word === "委员会办公室" ? shortOffice(text, folded, start, end, before) : [];
}

const TOWN_WORDS = ["镇", "乡", "街道"];

function stemsOf(gazetteer: Reference["gazetteer"]): Stems {
  return {
    county: (stem) => gazetteer.byStem(stem).map((place) => place.code),
    town: (stem) =>
      TOWN_WORDS.flatMap((word) =>
        gazetteer
          .byName(`${stem}${word}`)
          .filter((place) => place.level === "TOWN")
          .map((place) => place.code),
      ),
  };
}
