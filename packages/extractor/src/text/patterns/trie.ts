import { SKIPPED } from "./alphabet.ts";
import { Openings } from "./openings.ts";
import type { Sorted } from "./sorted.ts";

/** Cells of a node: the pattern that ends there (-1 for none), how many slots follow, less one (-1 for none). */
const HEAD = 2;
/** Cells of a slot: a letter (0 in an empty one) and the cell of the node it leads to. */
const SLOT = 2;
/** Cells of an entry for the first two letters: their key (0 in an empty one) and the cell of the node they lead to. */
const ENTRY = 2;

/**
 * Patterns in arrays of numbers, laid out so that a walk touches few lines of the processor's cache: the first two
 * letters lead to a node at once, each node is a small table of its own, and the nodes of a pattern follow each other.
 * A node is named by its first cell; 0 is none.
 */
export class Trie {
  readonly openings: Openings;
  /** Letter → the pattern that is nothing but it, -1 for none. */
  private readonly singles: Int32Array;
  private readonly pairs: Int32Array;
  private cells = new Int32Array(1 << 12);
  private length = 1;

  /** @param name what the pattern at a place is called, from 0; of equal ones only the first is asked for */
  constructor(sorted: Sorted, name: (place: number) => number) {
    this.openings = new Openings(sorted);
    const { singles, pairs } = openersOf(sorted);
    this.singles = new Int32Array((singles.length === 0 ? -1 : sorted.letter(singles.at(-1)!, 0)) + 1).fill(-1);
    for (const place of singles) this.singles[sorted.letter(place, 0)] = name(place);
    let size = ENTRY;
    while (size < pairs.length * ENTRY * 2) size *= 2;
    this.pairs = new Int32Array(size);
    for (const [i, from] of pairs.entries()) {
      const key = pairKey(sorted.letter(from, 0), sorted.letter(from, 1));
      const entry = this.entryOf(key);
      this.pairs[entry] = key;
      this.pairs[entry + 1] = this.grow(sorted, name, 2, from, sorted.runEnd(from, 1, pairs[i + 1] ?? sorted.length));
    }
    this.cells = this.cells.slice(0, this.length);
  }

  /** Index of the pattern that is nothing but a letter, -1 for none. */
  single(letter: number): number {
    return letter < this.singles.length ? this.singles[letter]! : -1;
  }

  /** The node that the first two letters lead to, 0 for none. */
  pair(first: number, second: number): number {
    return this.pairs[this.entryOf(pairKey(first, second)) + 1]!;
  }

  /** Where the entry of a key is, or would be. */
  private entryOf(key: number): number {
    const { pairs } = this;
    const mask = pairs.length - 1;
    let entry = (mixed(key) * ENTRY) & mask;
    while (pairs[entry] !== 0 && pairs[entry] !== key) entry = (entry + ENTRY) & mask;
    return entry;
  }

  /** Index of the pattern that ends at a node, -1 for none. */
  value(node: number): number {
    return this.cells[node]!;
  }

  /** The node that a letter leads to from a node, 0 for none. */
  step(node: number, letter: number): number {
    const { cells } = this;
    const mask = cells[node + 1]!;
    if (mask < 0) return 0;
    const first = letter & mask;
    let slot = first;
    do {
      const cell = node + HEAD + slot * SLOT;
      if (cells[cell] === letter) return cells[cell + 1]!;
      if (cells[cell] === 0) return 0;
      slot = (slot + 1) & mask;
    } while (slot !== first);
    return 0;
  }

  /** Lays out the node that the first `depth` letters of the patterns at [from, to) lead to, and all below it. */
  private grow(sorted: Sorted, name: (place: number) => number, depth: number, from: number, to: number): number {
    const ended = sorted.letter(from, depth) === SKIPPED;
    const rest = ended ? sorted.runEnd(from, depth, to) : from;
    let children = 0;
    for (let at = rest; at < to; at = sorted.runEnd(at, depth, to)) children += 1;
    let slots = Math.min(children, 1);
    while (slots < children) slots *= 2;
    const node = this.take(HEAD + slots * SLOT);
    this.cells[node] = ended ? name(from) : -1;
    this.cells[node + 1] = slots - 1;
    for (let at = rest, end = rest; at < to; at = end) {
      end = sorted.runEnd(at, depth, to);
      const letter = sorted.letter(at, depth);
      const child = this.grow(sorted, name, depth + 1, at, end);
      let slot = letter & (slots - 1);
      while (this.cells[node + HEAD + slot * SLOT] !== 0) slot = (slot + 1) & (slots - 1);
      this.cells[node + HEAD + slot * SLOT] = letter;
      this.cells[node + HEAD + slot * SLOT + 1] = child;
    }
    return node;
  }

  private take(cells: number): number {
    const at = this.length;
    this.length += cells;
    if (this.length > this.cells.length) {
      const wider = new Int32Array(Math.max(this.length, this.cells.length * 2));
      wider.set(this.cells);
      this.cells = wider;
    }
    return at;
  }
}

/** Letters stay below 2^16: no two pairs share a key, and none is 0. */
const pairKey = (first: number, second: number): number => (first << 16) | second;

const mixed = (key: number): number => {
  const spread = Math.imul(key, 0x9e3779b1);
  return (spread ^ (spread >>> 15)) >>> 0;
};

/** The places where patterns of one letter stand, and those where another pair of first letters begins. */
function openersOf(sorted: Sorted): { singles: number[]; pairs: number[] } {
  const [singles, pairs]: [number[], number[]] = [[], []];
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    to = sorted.runEnd(from, 0, sorted.length);
    for (let at = from; at < to; at = sorted.runEnd(at, 1, to)) {
      const list = sorted.letter(at, 1) === SKIPPED ? singles : pairs;
      list.push(at);
    }
  }
  return { singles, pairs };
}
