import { compileMatcher } from "../../text/index.ts";
import type { Reading } from "./coordinate.ts";
import type { GapPattern } from "./patterns.ts";

/** How many characters may stand between two parts of an alias `A…B`. */
const WIDEST_GAP = 12;
const BREAK = new Set(",。;!?\n");

/** Finds aliases of the form `A…B`: the parts in order inside one clause, at most 12 characters between. */
export function compileGaps(gaps: readonly GapPattern[]): (folded: string) => Reading[] {
  const byHead = new Map<string, GapPattern[]>();
  for (const gap of gaps) byHead.set(gap.parts[0]!, [...(byHead.get(gap.parts[0]!) ?? []), gap]);
  const heads = [...byHead.keys()];
  const matcher = compileMatcher(heads);
  return (folded) =>
    matcher.findAll(folded).flatMap(({ pattern, start, end }) =>
      byHead.get(heads[pattern]!)!.flatMap((gap): Reading[] => {
        const last = follow(folded, end, gap.parts.slice(1));
        return last === null ? [] : [{ start, end: last, slug: gap.slug, rule: "catalogue-gap" }];
      }),
    );
}

/** The end of the last part, or null when a part is missing or the clause ends before it. */
function follow(folded: string, from: number, parts: readonly string[]): number | null {
  let at = from;
  for (const part of parts) {
    const window = folded.slice(at, at + WIDEST_GAP + part.length);
    const found = window.indexOf(part);
    if (found < 0 || [...window.slice(0, found)].some((c) => BREAK.has(c))) return null;
    at += found + part.length;
  }
  return at;
}
