import type { Span } from "@practice-atlas/model";
import { Hits } from "../../text/index.ts";
import {
  BRACKET,
  behindLastOf,
  DIGIT,
  firstOf,
  hasParticle,
  LISTING,
  STOP,
  skipBlanks,
  skipBlanksBack,
} from "./characters.ts";
import type { Head, Tables, Verb } from "./tables.ts";

/** The verb before a name and the words between. */
export interface Before {
  readonly verb: Verb | null;
  /** The words between verb and name when they can belong to it, else "". */
  readonly prefix: string;
}

/** The head noun after a name. */
export interface After {
  readonly head: Head | null;
  /** Whether 的 stands between: “…”的工作格局 describes more than it names. */
  readonly loose: boolean;
  /** From the closing mark to the head's end, without blanks at the edges, when that belongs to the name; else empty. */
  readonly tailStart: number;
  readonly tailEnd: number;
}

const REACH_BEFORE = 18;
const REACH_AFTER = 15;
const LONGEST_PREFIX = 10;
const LONGEST_MODIFIER = 10;
const WALL_AFTER = STOP | BRACKET | LISTING | DIGIT;
const CLAUSE_END = STOP | BRACKET | LISTING;
const OF = "的".charCodeAt(0);
const PAUSE = "、".charCodeAt(0);

const NO_VERB: Before = { verb: null, prefix: "" };
const NO_HEAD: After = { head: null, loose: false, tailStart: 0, tailEnd: 0 };

/** Lent to the readers below, cleared by each. */
const hits = new Hits();

/** Reads the words before `at` back to the wall of the clause. */
export function readBefore(folded: string, at: number, tables: Tables): Before {
  const wall = behindLastOf(folded, Math.max(0, at - REACH_BEFORE), at, STOP);
  hits.clear();
  let count = tables.verbMatcher.scan(folded, wall, at, hits);
  // 专项整治、“三查三促”活动: before a joint the verb is the end of a name.
  while (count > 0 && hits.end[count - 1]! < at && folded.charCodeAt(hits.end[count - 1]!) === PAUSE) count -= 1;
  if (count === 0) return NO_VERB;
  const verb = tables.verbs[hits.pattern[count - 1]!]!;
  const start = skipBlanks(folded, hits.end[count - 1]!, at);
  const end = skipBlanksBack(folded, start, at);
  const named =
    end - start <= LONGEST_PREFIX && !hasParticle(folded, start, end) && firstOf(folded, start, end, LISTING) === end;
  return { verb, prefix: named ? folded.slice(start, end) : "" };
}

/** Reads the words after `at`: the first strong head, else the last weak one, with nothing but modifiers before it. */
export function readAfter(folded: string, at: number, tables: Tables): After {
  const wall = firstOf(folded, at, Math.min(folded.length, at + REACH_AFTER), WALL_AFTER);
  if (wall === at) return NO_HEAD;
  const lead = tables.lead.at(folded, at, wall);
  const loose = lead === null && folded.charCodeAt(at) === OF;
  const start = loose ? at + 1 : at + (lead === null ? 0 : lead.word.length);
  const picked = pickHead(folded, start, wall, tables);
  if (picked === null) return NO_HEAD;
  const { head, nameEnd } = picked;
  if (start > at) return { head, loose, tailStart: 0, tailEnd: 0 };
  const tailStart = skipBlanks(folded, at, nameEnd);
  return { head, loose, tailStart, tailEnd: skipBlanksBack(folded, tailStart, nameEnd) };
}

/** Whether quoted words are the subject of their clause with a verb of working behind them (`deed` in candidate-open-stop). */
export function readDeed(folded: string, { start, end }: Span, tables: Tables): boolean {
  if (!opensClause(folded, start) && !hasOwner(folded, start, tables)) return false;
  const wall = firstOf(folded, end, Math.min(folded.length, end + REACH_AFTER), CLAUSE_END);
  return !hasParticle(folded, end, Math.min(end + 1, wall)) && tables.deed.first(folded, end, wall) !== null;
}

const OPENS_CLAUSE = ",。;:!?\n";
const REACH_OPENER = 4;

/** What names of places and offices end in, and how long such a name may be: 于都县“红土圣地”获评…. */
const OWNER_ENDS = "县区市镇乡旗州局委办院村";
const LONGEST_OWNER = 12;

/** Whether nothing but the name of a place or an office stands between the start of the clause and `at`. */
function hasOwner(folded: string, at: number, tables: Tables): boolean {
  if (!OWNER_ENDS.includes(folded[at - 1] ?? "。")) return false;
  const wall = behindLastOf(folded, Math.max(0, at - LONGEST_OWNER), at, STOP);
  if (wall === 0 || !OPENS_CLAUSE.includes(folded[wall - 1]!)) return false;
  hits.clear();
  return tables.verbMatcher.scan(folded, wall, at, hits) === 0;
}

/** Whether nothing but blanks stands between `at` and the stop before it, or the text's start. */
function opensClause(folded: string, at: number): boolean {
  const from = Math.max(0, at - REACH_OPENER);
  for (let i = at - 1; i >= from; i -= 1) {
    if (OPENS_CLAUSE.includes(folded[i]!)) return true;
    if (skipBlanks(folded, i, i + 1) === i) return false;
  }
  return true;
}

/** From here on a head decides alone. */
const STRONG = 2;

interface Picked {
  readonly head: Head;
  readonly nameEnd: number;
}

/** The head that decides (the first strong one, else a fault or abstract word, else the last weak one), and where the name ends: behind the last head that belongs to it. */
function pickHead(folded: string, from: number, to: number, tables: Tables): Picked | null {
  let weak: Head | null = null;
  let nameEnd = from;
  hits.clear();
  const count = tables.headMatcher.scan(folded, from, to, hits);
  for (let i = 0; i < count; i += 1) {
    const start = hits.start[i]!;
    const end = hits.end[i]!;
    if (start - from > LONGEST_MODIFIER || hasParticle(folded, from, start)) break;
    if (tables.cut.first(folded, from, start) !== null) break;
    if (end < to && tables.glued.has(folded.charCodeAt(end))) continue;
    const head = tables.heads[hits.pattern[i]!]!;
    if (head.named) nameEnd = end;
    if (head.weight >= STRONG) return { head, nameEnd };
    if (weak === null || weak.weight > -STRONG) weak = head;
  }
  return weak === null ? null : { head: weak, nameEnd };
}
