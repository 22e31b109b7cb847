import { items, type Lexicon } from "@practice-atlas/reference";
import type { Layout, TitleHit } from "../../stages.ts";
import { compileWeak } from "./weak.ts";

/** Tells where a practice's words only name something else; the mark becomes the end of the rule's name. */
export type Mark = (
  start: number,
  end: number,
  slug: string,
) => "title" | "agency" | "window" | "topic" | "slogan" | null;

interface Tails {
  readonly kind: "agency" | "window" | "topic";
  readonly pattern: RegExp;
}

const KINDS = ["agency", "window", "topic"] as const;
const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Compiles the table of name tails: what follows a practice's words and makes them part of a longer name. */
export function compileMarks(lexicon: Lexicon): (layout: Layout, titles: readonly TitleHit[]) => Mark {
  const rows = lexicon.table("name-tails", ["kind", "tails", "list", "reason"]);
  const tails: Tails[] = KINDS.flatMap((kind) => {
    const own = rows.filter((row) => row["kind"] === kind);
    const words = (list: boolean): string =>
      own
        .filter((row) => !list || row["list"] === "yes")
        .flatMap((row) => items(row["tails"]))
        .map(literally)
        .join("|");
    if (own.length === 0) return [];
    const listed = words(true) === "" ? "" : `|(?:、[^,。;、\\n]{1,12}){0,16}等[^,。;、\\n]{0,12}?(?:${words(true)})`;
    return [{ kind, pattern: new RegExp(`["']?(?:(?:${words(false)})${listed})`, "y") }];
  });
  const weakMark = compileWeak(lexicon);
  return (layout, titles) => (start, end, slug) => {
    if (inside(titles, start, end)) return "title";
    for (const { kind, pattern } of tails) {
      pattern.lastIndex = end;
      if (pattern.test(layout.folded)) return kind;
    }
    return weakMark(layout.folded, start, end, slug);
  };
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
