import type { Heading } from "./headings.ts";
import type { Family } from "./markers.ts";

/** Depth of a family; PLAIN and ORDINAL take theirs from what stands around them. */
const RANK: Readonly<Record<Family, number>> = {
  PART: 0,
  CN: 1,
  CN_PAREN: 2,
  NUM: 3,
  NUM_PAREN: 4,
  CIRCLED: 5,
  ORDINAL: 0,
  PLAIN: 0,
};
const INNER_CN = 1.5;

/** A heading with its place in the tree: index of the parent (null at the top) and level from 1. */
export interface Placed {
  readonly heading: Heading;
  readonly parent: number | null;
  readonly level: number;
}

/**
 * Numbers 一、 that start anew inside an open 一、: an inner series, when it comes right below the outer heading or
 * when the outer series goes on after it. `isTop` tells headings whose words belong to the outer series.
 */
function innerSeries(headings: readonly Heading[], isTop: (heading: Heading) => boolean): ReadonlySet<number> {
  const inner = new Set<number>();
  const cn = headings.flatMap((h, i) => (h.family === "CN" ? [i] : []));
  let outer = 0;
  for (let k = 0; k < cn.length; k += 1) {
    const number = headings[cn[k]!]!.number;
    if (number !== 1 || outer === 0) {
      outer = number;
      continue;
    }
    const run = runLength(headings, cn, k, outer, isTop);
    const next = cn[k + run] === undefined ? 0 : headings[cn[k + run]!]!.number;
    const adjacent = cn[k]! - 1 === cn[k - 1] && headings[cn[k]!]!.start - headings[cn[k - 1]!]!.end < 4;
    if (next !== outer + 1 && !adjacent) {
      outer = 1;
      continue;
    }
    for (let j = k; j < k + run; j += 1) inner.add(cn[j]!);
    k += run - 1;
  }
  return inner;
}

/**
 * How many headings of the series from its `from`th go 1, 2, 3 … ; a heading of the outer series ends the run where
 * both could go on.
 */
function runLength(
  headings: readonly Heading[],
  series: readonly number[],
  from: number,
  outer: number,
  isTop: (heading: Heading) => boolean,
): number {
  let n = 1;
  for (; from + n < series.length; n += 1) {
    const heading = headings[series[from + n]!]!;
    if (heading.number !== n + 1 || (heading.number === outer + 1 && isTop(heading))) break;
  }
  return n;
}

/** What a heading without a number needs to know of the others. */
interface Neighbours {
  /** For each heading the next one with a number. */
  readonly next: readonly (Heading | undefined)[];
  readonly firstNumbered: number;
  readonly firstTop: number;
  readonly hasOuter: boolean;
}

function neighboursOf(headings: readonly Heading[], isTop: (heading: Heading) => boolean): Neighbours {
  const next: (Heading | undefined)[] = [];
  for (let i = headings.length - 1, after: Heading | undefined; i >= 0; i -= 1) {
    next[i] = after;
    if (headings[i]!.family !== "PLAIN") after = headings[i];
  }
  const from = (index: number): number => (index < 0 ? Number.POSITIVE_INFINITY : index);
  return {
    next,
    firstNumbered: from(headings.findIndex((h) => h.family !== "PLAIN")),
    firstTop: from(headings.findIndex(isTop)),
    hasOuter: headings.some((h) => h.family === "CN"),
  };
}

/** The rank of a heading without a number: above the series that starts below it, else below what is open. */
function plainRank(
  headings: readonly Heading[],
  index: number,
  open: number | null,
  top: boolean,
  { next, firstNumbered, firstTop, hasOuter }: Neighbours,
): number {
  const after = next[index];
  if (after?.number === 1 && after.family !== "ORDINAL" && (top || directlyAbove(headings, index)))
    return RANK[after.family] - 0.5;
  if (firstNumbered > index && after === undefined) return top || firstTop >= index ? 0.5 : 0.7;
  if (top && !hasOuter) return 0.5;
  return (open ?? 0) + 0.3;
}

const directlyAbove = (headings: readonly Heading[], index: number): boolean =>
  headings[index + 1] !== undefined && headings[index + 1]!.start - headings[index]!.end < 300;

/** Puts headings (sorted by start) into a tree by families and numbers. */
export function nest(headings: readonly Heading[], isTop: (heading: Heading) => boolean): Placed[] {
  const inner = innerSeries(headings, isTop);
  const neighbours = neighboursOf(headings, isTop);
  const open: { rank: number; index: number; family: Family }[] = [];
  return headings.map((heading, index) => {
    const numbered = open.findLast((o) => o.family !== "PLAIN");
    let rank = inner.has(index) ? INNER_CN : RANK[heading.family];
    if (heading.family === "PLAIN")
      rank = plainRank(headings, index, numbered?.rank ?? null, isTop(heading), neighbours);
    if (heading.family === "ORDINAL")
      rank = open.find((o) => o.family === "ORDINAL")?.rank ?? (numbered?.rank ?? 0.6) + 0.4;
    while (open.length > 0 && open.at(-1)!.rank >= rank) open.pop();
    const placed = { heading, parent: open.at(-1)?.index ?? null, level: open.length + 1 };
    open.push({ rank, index, family: heading.family });
    return placed;
  });
}
