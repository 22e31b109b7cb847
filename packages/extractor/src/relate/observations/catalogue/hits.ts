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

/** Indexes hits by part, so that a trigger looks only at its own words; `parts` is one more than the highest id. */
export function indexHits(all: readonly Hit[], parts: number): Hits {
  const byPart = new Array<Hit[] | undefined>(parts);
  for (const hit of all) {
    const known = byPart[hit.part];
    if (known === undefined) byPart[hit.part] = [hit];
    else known.push(hit);
  }
  return { all, from: startsOf(all), before: (part, edge, from) => lastOf(byPart[part], part, edge, from) };
}

/** The few hits of a phrase, not worth an index. */
export function phraseHits(all: readonly Hit[]): Hits {
  return {
    all,
    from: (at) => firstFrom(all, at),
    before: (part, edge, from) => lastOf(all, part, edge, from),
  };
}

function lastOf(hits: readonly Hit[] | undefined, part: number, edge: number, from: number): Hit | null {
  if (hits === undefined) return null;
  for (let i = firstFrom(hits, edge) - 1; i >= 0 && hits[i]!.start >= from; i -= 1) {
    const hit = hits[i]!;
    if (hit.part === part && hit.end <= edge) return hit;
  }
  return null;
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
