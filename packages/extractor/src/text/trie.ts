import { spell } from "./alphabet.ts";
import { Openings } from "./openings.ts";

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

  /** Of equal patterns the first wins, an empty one is nothing. */
  constructor(patterns: readonly string[]) {
    const spelled = patterns.map(spell);
    const order = [...spelled.keys()].filter((i) => spelled[i] !== "");
    order.sort((a, b) => (spelled[a]! < spelled[b]! ? -1 : spelled[a]! > spelled[b]! ? 1 : a - b));
    const sorted = order.map((i) => spelled[i]!);
    this.openings = new Openings(sorted);
    const ranges: [number, number][] = [];
    this.singles = new Int32Array((sorted.findLast((p) => p.length === 1)?.charCodeAt(0) ?? -1) + 1).fill(-1);
    for (const [from, to] of groups(sorted, 0, 0, sorted.length)) {
      const rest = endOf(sorted, 1, from, to);
      if (rest > from) this.singles[sorted[from]!.charCodeAt(0)] = order[from]!;
      ranges.push(...groups(sorted, 1, rest, to));
    }
    let size = ENTRY;
    while (size < ranges.length * ENTRY * 2) size *= 2;
    this.pairs = new Int32Array(size);
    for (const [from, to] of ranges) {
      const key = pairKey(sorted[from]!.charCodeAt(0), sorted[from]!.charCodeAt(1));
      const entry = this.entryOf(key);
      this.pairs[entry] = key;
      this.pairs[entry + 1] = this.grow(sorted, order, 2, from, to);
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

  /** Lays out the node reached by the first `depth` letters that sorted[from … to) share, and all below it. */
  private grow(sorted: readonly string[], order: readonly number[], depth: number, from: number, to: number): number {
    const rest = endOf(sorted, depth, from, to);
    const children = groups(sorted, depth, rest, to);
    let slots = Math.min(children.length, 1);
    while (slots < children.length) slots *= 2;
    const node = this.take(HEAD + slots * SLOT);
    this.cells[node] = rest > from ? order[from]! : -1;
    this.cells[node + 1] = slots - 1;
    for (const [start, end] of children) {
      const letter = sorted[start]!.charCodeAt(depth);
      const child = this.grow(sorted, order, depth + 1, start, end);
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

/** Behind those of sorted[from … to) that are no longer than `depth`: they come first. */
function endOf(sorted: readonly string[], depth: number, from: number, to: number): number {
  let end = from;
  while (end < to && sorted[end]!.length === depth) end += 1;
  return end;
}

/** The ranges of sorted[from … to) that share a letter at `depth`; all are longer than that. */
function groups(sorted: readonly string[], depth: number, from: number, to: number): [number, number][] {
  const out: [number, number][] = [];
  for (let start = from; start < to; ) {
    const letter = sorted[start]!.charCodeAt(depth);
    let end = start + 1;
    while (end < to && sorted[end]!.charCodeAt(depth) === letter) end += 1;
    out.push([start, end]);
    start = end;
  }
  return out;
}
