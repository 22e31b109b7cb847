import type { CandidateHit, Layout, PracticeHit } from "../../stages.ts";
import type { Match } from "../../text/index.ts";
import { bare, type Head, type Tables, type Verb } from "./tables.ts";

/** How far before the head its verb may stand. */
const REACH = 28;
/** Lengths of a name; those of lectures and schools (火洲大讲堂) may be shorter. */
const SHORTEST_NAME = 6;
const SHORTEST_BRAND = 5;
const LONGEST_NAME = 24;
/** What a modifier must say beyond words that say nothing. */
const LEAST_SUBSTANCE = 3;
const LEAST_BRAND_SUBSTANCE = 2;
const WALL = /[,。;:!?"'《》()\n\d]/;
const LAST_WALL = /[,。;:!?"'《》()\n\d](?=[^,。;:!?"'《》()\n\d]*$)/;
/** A list whose first part is too short to be one begins in the midst of something: 记录、通报和责任追究制度. */
const SHORT_FIRST = /^.{0,2}[、和与及]/;
/** 落实 and 执行 also stand inside names; they count only as the clause's own verb. */
const FROM_WALL = 4;

interface Parts {
  readonly head: Head;
  readonly start: number;
  readonly end: number;
}

/** Unquoted names: a verb of doing, a modifier of substance, a head (建立…会商制度; 开展…专项行动). */
export function findOpen(
  layout: Layout,
  tables: Tables,
  blocked: (start: number, end: number) => boolean,
  practicesIn: (start: number, end: number) => readonly PracticeHit[],
): CandidateHit[] {
  const out: CandidateHit[] = [];
  for (const match of tables.openMatcher.find(layout.folded)) {
    const parts = readParts(layout.folded, match, tables);
    if (parts === null || !isName(layout.folded, parts, tables) || blocked(parts.start, parts.end)) continue;
    if (known(parts, practicesIn, layout.folded, tables)) continue;
    out.push({
      start: parts.start,
      end: parts.end,
      name: layout.text.slice(parts.start, parts.end),
      rule: "verb-name-head",
    });
  }
  return out;
}

/** Looks back from a head, inside the clause, for the nearest verb that takes names. */
function readParts(folded: string, match: Match, tables: Tables): Parts | null {
  const head = tables.openHeads[match.pattern]!;
  if (tables.stops("after").includes(folded[match.end] ?? "")) return null;
  const near = folded.slice(Math.max(0, match.start - REACH), match.start);
  const wall = near.search(LAST_WALL) + 1;
  const words = near.slice(wall);
  if (words.length < LEAST_BRAND_SUBSTANCE) return null;
  const offset = match.start - words.length;
  const walled = wall > 0 || match.start <= REACH;
  for (const { pattern, start, end } of tables.verbMatcher.find(words).reverse()) {
    if (!fits(tables.verbs[pattern]!, head, walled && start <= FROM_WALL)) continue;
    return { head, start: offset + end + stripped(words.slice(end), tables), end: match.end };
  }
  return null;
}

function fits(verb: Verb, head: Head, opensClause: boolean): boolean {
  if (verb.open === "yes") return true;
  return verb.open === "落实" && head.open === "yes" && opensClause && /落实|执行/.test(verb.text);
}

/** How many characters of scope words, particles and further verbs stand before the name. */
function stripped(words: string, tables: Tables): number {
  let at = 0;
  for (;;) {
    const word = tables.stops("strip").find((stop) => words.startsWith(stop, at));
    if (word === undefined) return at;
    at += word.length;
  }
}

function isName(folded: string, { start, end, head }: Parts, tables: Tables): boolean {
  const brand = head.open === "brand";
  const name = folded.slice(start, end).trim();
  if (name.length < (brand ? SHORTEST_BRAND : SHORTEST_NAME) || name.length > LONGEST_NAME) return false;
  if (tables.stops("whole").includes(name) || tables.stops("start").some((word) => name.startsWith(word))) return false;
  const modifier = name.slice(0, -head.text.length);
  if (
    SHORT_FIRST.test(modifier) ||
    WALL.test(modifier) ||
    tables.stops("inside").some((word) => modifier.includes(word))
  )
    return false;
  return tables.modifierSubstance(modifier).length >= (brand ? LEAST_BRAND_SUBSTANCE : LEAST_SUBSTANCE);
}

/** Whether a practice of the catalogue says it already: it takes the head in, or nothing of substance is added to it. */
function known(
  { start, end, head }: Parts,
  practicesIn: (a: number, b: number) => readonly PracticeHit[],
  folded: string,
  tables: Tables,
): boolean {
  const hits = practicesIn(start, end);
  if (hits.length === 0) return false;
  const modifierEnd = end - head.text.length;
  let rest = folded.slice(start, modifierEnd);
  for (const hit of hits) {
    if (hit.end >= modifierEnd) return true;
    rest = rest.replace(folded.slice(Math.max(start, hit.start), hit.end), "");
  }
  return bare(tables.modifierSubstance(rest)).length < LEAST_SUBSTANCE;
}
