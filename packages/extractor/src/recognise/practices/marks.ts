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
const WALL = /[,。;\n]/;

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
      for (const { kind, next, listed } of tails) {
        if (kind === "window" && isOpened(folded, start, opens)) continue;
        if (next.matchAt(folded, after) !== null || (noun !== "" && listed.find(noun).length > 0)) return kind;
      }
      return weakMark(folded, start, end, slug);
    };
}

/** Whether a quoted name is what a verb of opening opens: 开设“跨省通办”窗口 is doing it, 设立法律援助窗口 only says where. */
function isOpened(folded: string, start: number, verbs: readonly string[]): boolean {
  return folded[start - 1] === '"' && verbs.some((verb) => folded.endsWith(verb, start - 1));
}

/** The words behind the 等 that ends a list, when a list goes on at `at`; else "". */
function nounOfList(folded: string, at: number): string {
  const next = folded[at];
  if (next !== "、" && next !== "等") return "";
  const rest = folded.slice(at, at + LIST_REACH);
  const wall = rest.search(WALL);
  const list = wall < 0 ? rest : rest.slice(0, wall);
  const close = list.indexOf("等");
  return close < 0 ? "" : list.slice(close + 1, close + 1 + NOUN_REACH);
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
