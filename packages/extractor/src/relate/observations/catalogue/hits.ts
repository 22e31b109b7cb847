import type { Span } from "@practice-atlas/model";
import { startsOf } from "../../../text/index.ts";

/** A part of a trigger in the text. */
export interface Hit extends Span {
  readonly part: number;
}

/** All parts of triggers in one text, in order of start, of equals the longer first. */
export interface Hits {
  readonly all: readonly Hit[];
  /** Index of the first hit that starts at or after an offset. */
  from(at: number): number;
  /** The part's last hit that starts at or after `from` and ends at or before `edge`, or null. */
  before(part: number, edge: number, from: number): Hit | null;
}

/** Indexes hits by part, so that a trigger looks only at its own words. */
export function indexHits(all: readonly Hit[]): Hits {
  const byPart = new Map<number, Hit[]>();
  for (const hit of all) {
    const known = byPart.get(hit.part);
    if (known === undefined) byPart.set(hit.part, [hit]);
    else known.push(hit);
  }
  return {
    all,
    from: startsOf(all),
    before: (part, edge, from) => {
      const own = byPart.get(part);
      if (own === undefined) return null;
      for (let i = firstFrom(own, edge) - 1; i >= 0 && own[i]!.start >= from; i -= 1) {
        if (own[i]!.end <= edge) return own[i]!;
      }
      return null;
    },
  };
}

function firstFrom(hits: readonly Hit[], at: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hits[middle]!.start < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
