import { items, type Lexicon } from "@practice-atlas/reference";
import { compileMatcher, Hits } from "../../text/index.ts";

/** What a cue word says, one bit each, so that a stretch tells in one number what it holds; see `stance-cues.tsv`. */
export const CUE = {
  turn: 1,
  plan: 2,
  problem: 4,
  still: 8,
  remedy: 16,
  done: 32,
  basis: 64,
  continued: 128,
  required: 256,
  pilot: 512,
  negation: 1024,
  rollback: 2048,
  past: 4096,
  act: 8192,
  passive: 16384,
} as const;

/** A stretch of the text as the cues in it: `from` to `to` (exclusive) are their indices, `kinds` the bits of them all. */
export interface CueRange {
  readonly from: number;
  readonly to: number;
  readonly kinds: number;
}

/** The cues of a text by start, of one start the longest first; `kinds` holds bits of `CUE`, a word may be of several kinds. */
export class Cues {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly kinds: Int32Array;

  constructor({ count, pattern, start, end }: Hits, kindsOf: Int32Array) {
    this.starts = start.slice(0, count);
    this.ends = end.slice(0, count);
    this.kinds = new Int32Array(count);
    for (let i = 0; i < count; i += 1) this.kinds[i] = kindsOf[pattern[i]!]!;
  }

  /** The cues that start between two offsets. */
  range(start: number, end: number): CueRange {
    const from = this.lowerBound(start);
    let to = from;
    let kinds = 0;
    for (; to < this.starts.length && this.starts[to]! < end; to += 1) kinds |= this.kinds[to]!;
    return { from, to, kinds };
  }

  /** Whether a cue of a kind lies between two offsets of a range. */
  has(kind: number, range: CueRange, start: number, end: number): boolean {
    return this.first(kind, range, start, end) >= 0;
  }

  /** Index of the first cue of a kind that lies between two offsets of a range, or -1. */
  first(kind: number, range: CueRange, start: number, end: number): number {
    if ((range.kinds & kind) === 0) return -1;
    for (let i = range.from; i < range.to; i += 1) if (this.fits(i, kind, start, end)) return i;
    return -1;
  }

  /** Index of the last cue of a kind that lies between two offsets of a range, or -1. */
  last(kind: number, range: CueRange, start: number, end: number): number {
    if ((range.kinds & kind) === 0) return -1;
    for (let i = range.to - 1; i >= range.from; i -= 1) if (this.fits(i, kind, start, end)) return i;
    return -1;
  }

  private lowerBound(at: number): number {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.starts[middle]! < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private fits(i: number, kind: number, start: number, end: number): boolean {
    return (this.kinds[i]! & kind) !== 0 && this.starts[i]! >= start && this.ends[i]! <= end;
  }
}

/** Compiles the cue table into one pass over a folded text. */
export function compileCues(lexicon: Lexicon): (folded: string) => Cues {
  const kinds = new Map<string, number>();
  for (const row of lexicon.table("stance-cues", ["kind", "cues", "reason"])) {
    const bit = CUE[row["kind"] as keyof typeof CUE];
    for (const word of items(row["cues"])) kinds.set(word, (kinds.get(word) ?? 0) | bit);
  }
  const matcher = compileMatcher([...kinds.keys()]);
  const kindsOf = Int32Array.from(kinds.values());
  const hits = new Hits();
  return (folded) => {
    hits.clear();
    matcher.scanAll(folded, 0, folded.length, hits);
    return new Cues(hits, kindsOf);
  };
}
