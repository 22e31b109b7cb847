import { items, type Lexicon, type Row } from "@practice-atlas/reference";
import type { Layout, TitleHit } from "../../stages.ts";
import { compileMatcher, type Matcher } from "../../text/index.ts";
import { compileWeak } from "./weak.ts";

/** Tells where a practice's words only name something else; the mark becomes the end of the rule's name. */
export type Mark = (
  start: number,
  end: number,
  slug: string,
) => "title" | "agency" | "window" | "topic" | "slogan" | null;

interface Tails {
  readonly kind: "agency" | "window" | "topic";
  /** What follows at once. */
  readonly next: Matcher;
  /** What follows behind 等, at the end of a list. */
  readonly listed: Matcher;
}

const KINDS = ["agency", "window", "topic"] as const;
/** How far a list may run on before its 等, and how far behind 等 its common noun may end. */
const LIST_REACH = 160;
const NOUN_REACH = 14;
const WALLS = Array.from(",。;\n", (sign) => sign.charCodeAt(0));
const [PAUSE, AND_SO_ON] = ["、".charCodeAt(0), "等".charCodeAt(0)];

/** Compiles the table of name tails: what follows a practice's words and makes them part of a longer name. */
export function compileMarks(lexicon: Lexicon): (layout: Layout, titles: readonly TitleHit[]) => Mark {
  const rows = lexicon.table("name-tails", ["kind", "tails", "list", "reason"]);
  const tails = KINDS.map((kind): Tails => {
    const own = rows.filter((row) => row["kind"] === kind);
    const words = (of: readonly Row[]): string[] => of.flatMap((row) => items(row["tails"]));
    return {
      kind,
      next: compileMatcher(words(own)),
      listed: compileMatcher(words(own.filter((row) => row["list"] === "yes"))),
    };
  });
  const opens = rows.filter((row) => row["kind"] === "opens").flatMap((row) => items(row["tails"]));
  const weakMark = compileWeak(lexicon);
  return ({ folded }, titles) =>
    (start, end, slug) => {
      if (inside(titles, start, end)) return "title";
      const after = folded[end] === '"' ? end + 1 : end;
      const noun = nounOfList(folded, after);
      const nounEnd = noun < 0 ? noun : wallBefore(folded, noun, Math.min(noun + NOUN_REACH, after + LIST_REACH));
      for (const { kind, next, listed } of tails) {
        if (kind === "window" && isOpened(folded, start, opens)) continue;
        if (next.endAt(folded, after, folded.length) >= 0) return kind;
        if (noun < nounEnd && listed.has(folded, noun, nounEnd)) return kind;
      }
      return weakMark(folded, start, end, slug);
    };
}

/** Whether a quoted name is what a verb of opening opens: 开设“跨省通办”窗口 is doing it, 设立法律援助窗口 only says where. */
function isOpened(folded: string, start: number, verbs: readonly string[]): boolean {
  return folded[start - 1] === '"' && verbs.some((verb) => folded.endsWith(verb, start - 1));
}

/** Where the words behind the 等 begin that ends a list, when a list goes on at `at`; else -1. */
function nounOfList(folded: string, at: number): number {
  const next = folded.charCodeAt(at);
  if (next !== PAUSE && next !== AND_SO_ON) return -1;
  for (let i = at, to = wallBefore(folded, at, at + LIST_REACH); i < to; i += 1)
    if (folded.charCodeAt(i) === AND_SO_ON) return i + 1;
  return -1;
}

/** The first place from `from` on where a clause or the text ends, `to` when none is before it. */
function wallBefore(folded: string, from: number, to: number): number {
  const limit = Math.min(to, folded.length);
  for (let i = from; i < limit; i += 1) if (WALLS.includes(folded.charCodeAt(i))) return i;
  return limit;
}

/** Whether a range lies inside one of the titles (sorted by start). */
function inside(titles: readonly TitleHit[], start: number, end: number): boolean {
  let low = 0;
  let high = titles.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (titles[middle]!.start <= start) low = middle + 1;
    else high = middle;
  }
  const title = titles[low - 1];
  return title !== undefined && end <= title.end;
}
