import { SKIPPED } from "./alphabet.ts";

/** Bits of a table for each pair or triple noted in it: few false alarms, yet small enough for the processor's cache. */
const BITS_A_NOTE = 8;
const LEAST_LOG = 12;
/** A pair has two bits: it opens a pattern; it may be all there is to see of one. */
const [OPENS, OPENS_WHOLE] = [1, 3];

const mixPair = (first: number, second: number): number => Math.imul((first << 15) + second, 0x9e3779b1);
const mixTriple = (pair: number, third: number): number => Math.imul(pair ^ third, 0xc2b2ae35);

/** Right shift that leaves as many of 32 bits as a table for so many notes needs. */
function shiftFor(notes: number): number {
  let log = LEAST_LOG;
  while (1 << log < notes * BITS_A_NOTE) log += 1;
  return 32 - log;
}

/**
 * How the patterns open: tables of bits for the first two and the first three letters. A place that is in neither can be
 * no match. Nearly all places are dismissed without a jump, so that the processor need not guess.
 */
export class Openings {
  private readonly pairs: Int32Array;
  private readonly pairShift: number;
  private readonly triples: Int32Array;
  private readonly tripleShift: number;
  /** 1 for letters that are a pattern by themselves. */
  private readonly single: Uint8Array;

  /** @param patterns as spelled, sorted; none is empty */
  constructor(patterns: readonly string[]) {
    const pairs = new Map<number, number>();
    const triples = new Set<number>();
    this.single = new Uint8Array((patterns.findLast((p) => p.length === 1)?.charCodeAt(0) ?? -1) + 1);
    for (const pattern of patterns) {
      const first = pattern.charCodeAt(0);
      if (pattern.length === 1) {
        this.single[first] = 1;
        continue;
      }
      const pair = mixPair(first, pattern.charCodeAt(1));
      pairs.set(mixPair(first, SKIPPED), OPENS_WHOLE);
      pairs.set(pair, (pairs.get(pair) ?? 0) | (pattern.length === 2 ? OPENS_WHOLE : OPENS));
      if (pattern.length > 2) triples.add(mixTriple(pair, pattern.charCodeAt(2))).add(mixTriple(pair, SKIPPED));
    }
    this.pairShift = shiftFor(pairs.size);
    this.pairs = new Int32Array(1 << (32 - this.pairShift - 4));
    for (const [pair, bits] of pairs) {
      const note = pair >>> this.pairShift;
      this.pairs[note >>> 4]! |= bits << ((note & 15) << 1);
    }
    this.tripleShift = shiftFor(triples.size);
    this.triples = new Int32Array(1 << (32 - this.tripleShift - 5));
    for (const triple of triples) {
      const note = triple >>> this.tripleShift;
      this.triples[note >>> 5]! |= 1 << (note & 31);
    }
  }

  /**
   * The next place in [from, to) where a pattern may begin; `to` when there is none. Two letters behind `to` are read,
   * whatever they are.
   */
  next(letters: Uint16Array, from: number, to: number): number {
    const { pairs, pairShift, triples, tripleShift, single } = this;
    const singles = single.length;
    let first = letters[from]!;
    let second = letters[from + 1]!;
    for (let at = from; at < to; at += 1) {
      const third = letters[at + 2]!;
      const pair = mixPair(first, second);
      const triple = mixTriple(pair, third) >>> tripleShift;
      const note = pair >>> pairShift;
      const seen = pairs[note >>> 4]! >>> ((note & 15) << 1);
      if ((seen & ((seen >>> 1) | (triples[triple >>> 5]! >>> (triple & 31))) & 1) !== 0) return at;
      if (first < singles && single[first] === 1) return at;
      first = second;
      second = third;
    }
    return to;
  }
}
