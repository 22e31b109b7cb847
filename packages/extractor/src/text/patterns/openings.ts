import { SKIPPED } from "./alphabet.ts";
import type { Sorted } from "./sorted.ts";

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

  constructor(sorted: Sorted) {
    const sizes = sizesOf(sorted);
    this.single = new Uint8Array(sizes.singles);
    this.pairShift = shiftFor(sizes.pairs);
    this.pairs = new Int32Array(1 << (32 - this.pairShift - 4));
    this.tripleShift = shiftFor(sizes.triples);
    this.triples = new Int32Array(1 << (32 - this.tripleShift - 5));
    for (let place = 0; place < sorted.length; place += 1) {
      const [first, second] = [sorted.letter(place, 0), sorted.letter(place, 1)];
      if (second === SKIPPED) this.single[first] = 1;
      else this.note(first, second, sorted.letter(place, 2));
    }
  }

  private note(first: number, second: number, third: number): void {
    const pair = mixPair(first, second);
    this.notePair(mixPair(first, SKIPPED), OPENS_WHOLE);
    this.notePair(pair, third === SKIPPED ? OPENS_WHOLE : OPENS);
    if (third === SKIPPED) return;
    this.noteTriple(mixTriple(pair, third));
    this.noteTriple(mixTriple(pair, SKIPPED));
  }

  private notePair(pair: number, bits: number): void {
    const note = pair >>> this.pairShift;
    this.pairs[note >>> 4]! |= bits << ((note & 15) << 1);
  }

  private noteTriple(triple: number): void {
    const note = triple >>> this.tripleShift;
    this.triples[note >>> 5]! |= 1 << (note & 31);
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

/** How many pairs and triples will be noted, and the letter behind the last that is a pattern by itself. */
function sizesOf(sorted: Sorted): { singles: number; pairs: number; triples: number } {
  let [singles, pairs, triples] = [0, 0, 0];
  for (let place = 0; place < sorted.length; place += 1) {
    const shared = place === 0 ? 0 : sharedLetters(sorted, place);
    if (sorted.letter(place, 1) === SKIPPED) singles = sorted.letter(place, 0) + 1;
    if (shared === 0) pairs += 1;
    if (shared < 2) [pairs, triples] = [pairs + 1, triples + 1];
    if (shared < 3) triples += 1;
  }
  return { singles, pairs, triples };
}

/** How many of its first three letters a pattern shares with the one before it. */
function sharedLetters(sorted: Sorted, place: number): number {
  let shared = 0;
  while (shared < 3 && sorted.letter(place, shared) === sorted.letter(place - 1, shared)) {
    if (sorted.letter(place, shared) === SKIPPED) return 3;
    shared += 1;
  }
  return shared;
}
