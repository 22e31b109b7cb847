import type { CandidateHit, Layout } from "../../stages.ts";
import { Hits } from "../../text/index.ts";
import { BRACKET, behindLastOf, DIGIT, firstOf, STOP, skipBlanks, skipBlanksBack } from "./characters.ts";
import type { Neighbours } from "./neighbours.ts";
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
const WALL = STOP | BRACKET | DIGIT;
/** A list whose first part is too short to be one begins in the midst of something: 记录、通报和责任追究制度. */
const JOINTS = "、和与及";
const SHORT_FIRST = 3;
/** 落实 and 执行 also stand inside names; they count only as the clause's own verb. */
const FROM_WALL = 4;

/** A name's stretch without blanks at its edges, and its head. */
interface Parts {
  readonly head: Head;
  readonly start: number;
  readonly end: number;
}

/** What open names are told from. */
export interface OpenSetting {
  readonly layout: Layout;
  readonly tables: Tables;
  /** Whether another reading has the stretch. */
  readonly blocked: (start: number, end: number) => boolean;
  readonly neighbours: Neighbours;
}

/** Lent to `readParts`. */
const verbs = new Hits();

/** Adds unquoted names: a verb of doing, a modifier of substance, a head (建立…会商制度; 开展…专项行动). `heads` are those of the text. */
export function findOpen(heads: Hits, setting: OpenSetting, out: CandidateHit[]): void {
  const { layout, tables, blocked } = setting;
  const { text, folded } = layout;
  for (let i = 0; i < heads.count; i += 1) {
    const end = heads.end[i]!;
    if (tables.glued.has(folded.charCodeAt(end))) continue;
    const whole = readParts(folded, heads.start[i]!, end, tables.openHeads[heads.pattern[i]!]!, tables);
    const parts = whole === null ? null : behindJoint(folded, whole, heads, i);
    if (parts === null || !isName(folded, parts, tables) || blocked(parts.start, end) || known(parts, setting))
      continue;
    out.push({ start: parts.start, end, name: text.slice(parts.start, end), rule: "verb-name-head" });
  }
}

/** Looks back from a head, inside the clause, for the nearest verb that takes names. */
function readParts(folded: string, at: number, end: number, head: Head, tables: Tables): Parts | null {
  const limit = Math.max(0, at - REACH);
  const from = behindLastOf(folded, limit, at, WALL);
  if (at - from < LEAST_BRAND_SUBSTANCE) return null;
  const walled = from > limit || limit === 0;
  verbs.clear();
  for (let i = tables.verbMatcher.scan(folded, from, at, verbs) - 1; i >= 0; i -= 1) {
    const opensClause = walled && verbs.start[i]! - from <= FROM_WALL;
    if (!fits(tables.verbs[verbs.pattern[i]!]!, head, opensClause)) continue;
    return { head, start: behindStripped(folded, verbs.end[i]!, at, tables), end };
  }
  return null;
}

/** The last of several names that share a verb: 建立甲制度和乙制度. */
function behindJoint(folded: string, parts: Parts, heads: Hits, i: number): Parts {
  const before = i > 0 ? heads.end[i - 1]! : -1;
  const joined = before > parts.start && before < parts.end && JOINTS.includes(folded[before] ?? "。");
  return joined && parts.end - before > SHORTEST_NAME ? { ...parts, start: before + 1 } : parts;
}

function fits(verb: Verb, head: Head, opensClause: boolean): boolean {
  if (verb.open === "yes") return true;
  return verb.open === "落实" && head.open === "yes" && opensClause && verb.carriesOut;
}

/** Behind the scope words, particles and further verbs that stand before the name. */
function behindStripped(folded: string, from: number, to: number, tables: Tables): number {
  let at = from;
  for (let word = tables.strip.at(folded, at, to); word !== null; word = tables.strip.at(folded, at, to)) {
    // 规范 is a verb, 规范性文件 none.
    if (folded[at + word.word.length] === "性") break;
    at += word.word.length;
  }
  return at;
}

function isName(folded: string, parts: Parts, tables: Tables): boolean {
  const { head } = parts;
  const brand = head.open === "brand";
  const start = skipBlanks(folded, parts.start, parts.end);
  const end = skipBlanksBack(folded, start, parts.end);
  if (end - start < (brand ? SHORTEST_BRAND : SHORTEST_NAME) || end - start > LONGEST_NAME) return false;
  if (tables.start.at(folded, start, end) !== null || tables.whole.has(folded.slice(start, end))) return false;
  const modifierEnd = end - head.text.length;
  if (beginsAmidList(folded, start, modifierEnd) || firstOf(folded, start, modifierEnd, WALL) < modifierEnd)
    return false;
  if (tables.inside.first(folded, start, modifierEnd) !== null) return false;
  const substance = tables.modifierSubstance.lengthLeft(folded, start, modifierEnd, false);
  return substance >= (brand ? LEAST_BRAND_SUBSTANCE : LEAST_SUBSTANCE);
}

function beginsAmidList(folded: string, start: number, end: number): boolean {
  for (let i = start; i < end && i < start + SHORT_FIRST; i += 1) if (JOINTS.includes(folded[i]!)) return true;
  return false;
}

/** Whether a practice of the catalogue says it already: it takes the head in, or nothing of substance is added to it. */
function known({ start, end, head }: Parts, { layout, tables, neighbours }: OpenSetting): boolean {
  const hits = neighbours.practicesIn(start, end);
  if (hits.length === 0) return false;
  const { folded } = layout;
  const modifierEnd = end - head.text.length;
  let rest = folded.slice(start, modifierEnd);
  for (const hit of hits) {
    if (hit.end >= modifierEnd) return true;
    rest = rest.replace(folded.slice(Math.max(start, hit.start), hit.end), "");
  }
  return bare(tables.modifierSubstance.left(rest)).length < LEAST_SUBSTANCE;
}
