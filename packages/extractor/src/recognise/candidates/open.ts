import type { CandidateHit, Layout, PracticeHit } from "../../stages.ts";
import type { Match } from "../../text/index.ts";
import { bare, type Head, type Tables, type Verb } from "./tables.ts";

/** How far before the head its verb may stand. */
const REACH = 28;
const SHORTEST_NAME = 6;
const LONGEST_NAME = 24;
const LEAST_SUBSTANCE = 3;
const WALL = /[,。;:!?"'《》()\n\d]/;
/** 落实 and 执行 also stand inside names; they count only as the clause's own verb. */
const FROM_WALL = 4;

interface Parts {
  readonly head: Head;
  readonly verb: Verb;
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
  const verbs = tables.verbMatcher.find(layout.folded);
  const out: CandidateHit[] = [];
  let from = 0;
  for (const match of tables.headMatcher.find(layout.folded)) {
    while (from < verbs.length && verbs[from]!.end < match.start - REACH) from += 1;
    const parts = readParts(layout.folded, match, verbs, from, tables);
    if (parts === null || blocked(parts.start, parts.end)) continue;
    const name = layout.text.slice(parts.start, parts.end);
    if (!isName(layout.folded, parts, tables) || known(parts, practicesIn, layout.folded, tables)) continue;
    out.push({ start: parts.start, end: parts.end, name, rule: "verb-name-head" });
  }
  return out;
}

function readParts(folded: string, match: Match, verbs: readonly Match[], from: number, tables: Tables): Parts | null {
  const head = tables.heads[match.pattern]!;
  if (head.open === "no" || tables.stops("after").includes(folded[match.end] ?? "")) return null;
  for (let i = lastBefore(verbs, from, match.start); i >= from; i -= 1) {
    const verb = tables.verbs[verbs[i]!.pattern]!;
    const between = folded.slice(verbs[i]!.end, match.start);
    if (WALL.test(between)) return null;
    if (!fits(verb, head, folded, verbs[i]!.start)) continue;
    const start = verbs[i]!.end + stripped(between, tables);
    return { head, verb, start, end: match.end };
  }
  return null;
}

function lastBefore(verbs: readonly Match[], from: number, at: number): number {
  let i = from;
  while (i < verbs.length && verbs[i]!.end <= at) i += 1;
  return i - 1;
}

function fits(verb: Verb, head: Head, folded: string, at: number): boolean {
  if (verb.open === "yes") return true;
  if (verb.open !== "落实" || head.open === "action" || !/落实|执行/.test(verb.text)) return false;
  return WALL.test(folded.slice(Math.max(0, at - FROM_WALL), at)) || at < FROM_WALL;
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
  const name = folded.slice(start, end).trim();
  if (name.length < SHORTEST_NAME || name.length > LONGEST_NAME) return false;
  if (tables.stops("whole").includes(name) || tables.stops("start").some((word) => name.startsWith(word))) return false;
  const modifier = name.slice(0, -head.text.length);
  if (tables.stops("inside").some((word) => modifier.includes(word))) return false;
  return tables.modifierSubstance(modifier).length >= LEAST_SUBSTANCE;
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
