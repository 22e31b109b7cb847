import type { Hits, Pass } from "../../text/index.ts";
import type { Reading } from "./coordinate.ts";
import type { GapPattern } from "./patterns.ts";

/** How many characters may stand between two parts of an alias `A…B`. */
const WIDEST_GAP = 12;
const BREAKS = Array.from(",。;!?\n", (sign) => sign.charCodeAt(0));

/**
 * Finds aliases of the form `A…B`: the parts in order inside one clause, at most 12 characters between. What begins in a
 * silent stretch (sorted by start) is left out; the others are added to `out`.
 */
export function compileGaps(
  gaps: readonly GapPattern[],
  pass: Pass,
): (folded: string, silent: Hits, out: Reading[]) => void {
  const heads = [...new Set(gaps.map((gap) => gap.parts[0]!))];
  const tails = heads.map((head) =>
    gaps.filter(({ parts }) => parts[0] === head).map(({ slug, parts }) => ({ slug, parts: parts.slice(1) })),
  );
  const headsIn = pass.addEvery(heads);
  return (folded, silent, out) => {
    const hits = headsIn(folded);
    let passed = 0;
    let quiet = 0;
    for (let i = 0; i < hits.count; i += 1) {
      const start = hits.start[i]!;
      for (; passed < silent.count && silent.start[passed]! <= start; passed += 1)
        quiet = Math.max(quiet, silent.end[passed]!);
      if (start < quiet) continue;
      for (const { slug, parts } of tails[hits.pattern[i]!]!) {
        const end = follow(folded, hits.end[i]!, parts);
        if (end >= 0) out.push({ start, end, slug, rule: "catalogue-gap" });
      }
    }
  };
}

/** The end of the last part, or -1 when a part is missing or the clause ends before it. */
function follow(folded: string, from: number, parts: readonly string[]): number {
  let at = from;
  for (const part of parts) {
    const limit = at + WIDEST_GAP;
    while (!folded.startsWith(part, at)) {
      if (at === limit || BREAKS.includes(folded.charCodeAt(at))) return -1;
      at += 1;
    }
    at += part.length;
  }
  return at;
}
