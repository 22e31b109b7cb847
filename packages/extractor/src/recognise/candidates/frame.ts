import type { Span } from "@practice-atlas/model";
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
  /** From the closing mark to the head's end when that belongs to the name, else "". */
  readonly tail: string;
  /** Whether the name opens its clause and does something there: “执法在线”归集数据3亿条. */
  readonly deed: boolean;
}

const REACH_BEFORE = 18;
const REACH_AFTER = 15;
const LONGEST_PREFIX = 10;
const LONGEST_MODIFIER = 10;
const WALL_BEFORE = /[,。;:!?"'《》\n]/g;
const WALL_AFTER = /[,。;:!?"'《》()、\n\d]/;
/** Words that cannot stand inside a name's modifier. */
const PARTICLE = /[的了在为将被由从把]|(?<!结)对/;

/** Reads the words before `at` back to the wall of the clause. */
export function readBefore(folded: string, at: number, tables: Tables): Before {
  const near = folded.slice(Math.max(0, at - REACH_BEFORE), at);
  let wall = 0;
  for (const match of near.matchAll(WALL_BEFORE)) wall = match.index + 1;
  const words = near.slice(wall);
  const found = tables.verbMatcher.find(words).at(-1);
  if (found === undefined) return { verb: null, prefix: "" };
  const prefix = words.slice(found.end).trim();
  const named = prefix.length <= LONGEST_PREFIX && !PARTICLE.test(prefix) && !prefix.includes("、");
  return { verb: tables.verbs[found.pattern]!, prefix: named ? prefix : "" };
}

/** Reads the words after `at`: the first strong head, else the last weak one, with nothing but modifiers before it. */
export function readAfter(folded: string, at: number, tables: Tables): After {
  let words = folded.slice(at, at + REACH_AFTER);
  const wall = words.search(WALL_AFTER);
  if (wall >= 0) words = words.slice(0, wall);
  const lead = tables.stops("lead").find((word) => words.startsWith(word)) ?? (words.startsWith("的") ? "的" : "");
  const rest = words.slice(lead.length);
  const picked = pickHead(rest, tables);
  if (picked === null) return { head: null, loose: false, tail: "", deed: false };
  const tail = lead === "" ? rest.slice(0, picked.nameEnd).trim() : "";
  return { head: picked.head, loose: lead === "的", tail, deed: false };
}

const OPENS_CLAUSE = /(?:^|[,。;:!?\n])\s*$/;
const CLAUSE_END = /[,。;:!?"'《》()、\n]/;

/** Whether quoted words are the subject of their clause with a verb of working behind them (`deed` in candidate-open-stop). */
export function readDeed(folded: string, { start, end }: Span, tables: Tables): boolean {
  if (!OPENS_CLAUSE.test(folded.slice(Math.max(0, start - 4), start))) return false;
  const behind = folded.slice(end, end + REACH_AFTER);
  const wall = behind.search(CLAUSE_END);
  const words = wall < 0 ? behind : behind.slice(0, wall);
  return !PARTICLE.test(words.slice(0, 1)) && tables.stops("deed").some((word) => words.includes(word));
}

/** From here on a head decides alone. */
const STRONG = 2;

/** The head that decides (the first strong one, else a fault or abstract word, else the last weak one), and where the name ends: behind the last head that belongs to it. */
function pickHead(words: string, tables: Tables): { head: Head; nameEnd: number } | null {
  let weak: Head | null = null;
  let nameEnd = 0;
  for (const { pattern, start, end } of tables.headMatcher.find(words)) {
    const modifier = words.slice(0, start);
    if (start > LONGEST_MODIFIER || PARTICLE.test(modifier)) break;
    if (tables.stops("cut").some((word) => modifier.includes(word))) break;
    if (tables.stops("after").includes(words[end] ?? "")) continue;
    const head = tables.heads[pattern]!;
    if (head.named) nameEnd = end;
    if (head.weight >= STRONG) return { head, nameEnd };
    if (weak === null || weak.weight > -STRONG) weak = head;
  }
  return weak === null ? null : { head: weak, nameEnd };
}
