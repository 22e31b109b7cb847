import type { Reference } from "@practice-atlas/reference";
import type { AgencyHit, Layout, PlaceHit } from "../../stages.ts";
import { type Match, Pass } from "../../text/index.ts";
import { hitsOf, isCollective, spoilers } from "./find.ts";
import { branchOf, mergeInto, withOffice } from "./joint.ts";
import { maskOf } from "./mask.ts";
import { type Reading, reading, type Stems } from "./reading.ts";
import { specialHits } from "./special.ts";
import { type Pattern, readPatterns } from "./tables.ts";
import { readWords, type Words } from "./words.ts";

/**
 * Finds the words that name bodies of all levels: party, government, departments, congress, CPPCC, courts,
 * committees, teams, service bodies, national bodies. Each hit tells the body and the place word before it (a full
 * name with its codes, a level word as in 县委, a pronoun as in 我局, or none); which body it is, resolve says.
 * Nothing is read inside 《》 or in page furniture. One pass of the matcher, then a look to the left of each match.
 */
export function compileFindAgencies(
  { lexicon, gazetteer }: Reference,
  pass = new Pass(),
): (layout: Layout, places: readonly PlaceHit[]) => AgencyHit[] {
  const patterns = readPatterns(lexicon);
  const words = readWords(lexicon);
  const matches = pass.add(patterns.map((pattern) => pattern.text));
  const shorter = compileShorter(patterns, words);
  const stems = stemsOf(gazetteer);
  return (layout, places) => {
    const r = reading(layout, places, words, stems);
    const masked = maskOf(layout);
    const out: AgencyHit[] = [];
    let many = -1;
    const found = matches(layout.folded);
    for (let i = 0; i < found.count; i += 1) {
      if (masked(found.start[i]!)) continue;
      const longest = { pattern: found.pattern[i]!, start: found.start[i]!, end: found.end[i]! };
      const [match, pattern] = shorter(longest, layout.folded);
      if (pattern === null) continue;
      if (isCollective(match, pattern, many, r)) many = match.end;
      else add(out, match, pattern, r);
    }
    return out.sort((a, b) => a.start - b.start || a.end - b.end);
  };
}

function add(out: AgencyHit[], match: Match, pattern: Pattern, r: Reading): void {
  const last = out.at(-1);
  const branch = branchOf(last, match, pattern.text, r);
  if (branch !== null) {
    out[out.length - 1] = branch;
    return;
  }
  const special = specialHits(match, pattern.text, out, r);
  const found = special.length > 0 ? special : hitsOf(match, pattern, last ?? null, r);
  const first = found[0];
  // 政协 in 政协某县委员会, 国家税务总局 in 国家税务总局某市税务局 were read as bodies of their own.
  while (first !== undefined && covers(first, out.at(-1))) out.pop();
  for (const named of found)
    for (const hit of withOffice(named, r)) {
      const merged = mergeInto(out.at(-1), hit, r);
      // 县检察院党组: the body is named as much as its party group; 公安局交警大队 is one name.
      if (merged === null || PARTY_GROUP.test(hit.body)) out.push(merged ?? hit);
      else out[out.length - 1] = merged;
    }
}

const PARTY_GROUP = /^(?:机关)?党[组委]$/;

type Found = readonly [Match, Pattern | null];

function covers(hit: AgencyHit, last: AgencyHit | undefined): boolean {
  return last !== undefined && hit.start <= last.start && last.end < hit.end;
}

/** When the longest pattern makes another word with what follows (县政府办 + 理), the next shorter one counts. */
function compileShorter(patterns: readonly Pattern[], words: Words): (match: Match, folded: string) => Found {
  const byText = new Map(patterns.map((pattern, index) => [pattern.text, index] as const).reverse());
  const after = patterns.map((pattern) => spoilers(pattern, words));
  const spoiled = (index: number, end: number, folded: string): boolean =>
    after[index]!.length > 0 && after[index]!.some((word) => folded.startsWith(word, end));
  return (match, folded) => {
    const longest = patterns[match.pattern]!;
    if (!spoiled(match.pattern, match.end, folded)) return [match, longest];
    for (let cut = 1; cut < longest.text.length; cut += 1) {
      const index = byText.get(longest.text.slice(0, -cut));
      const end = match.end - cut;
      if (index !== undefined && !spoiled(index, end, folded)) return [{ ...match, end }, patterns[index]!];
    }
    return [match, null];
  };
}

const TOWN_WORDS = ["镇", "乡", "街道"];

function stemsOf(gazetteer: Reference["gazetteer"]): Stems {
  const codes = (name: string): string[] =>
    gazetteer
      .byName(name)
      .filter((place) => place.level === "TOWN")
      .map((place) => place.code);
  return {
    county: (stem) => gazetteer.byStem(stem).map((place) => place.code),
    town: (stem) => TOWN_WORDS.flatMap((word) => codes(`${stem}${word}`)),
  };
}
