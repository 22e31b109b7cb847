import { foldCode } from "./fold.ts";

/** Code units that a match may step over: blanks and quote marks inside a name. */
export const SKIP = new Uint8Array(65536);
for (const c of " \"'\u200b\ufeff") SKIP[c.charCodeAt(0)] = 1;

/** Size of the table of first pairs: a power of two, small enough to stay in the processor's cache. */
const PAIRS = 1 << 15;

/** Where a pair of code units stands in the table of first pairs. */
export const pairAt = (first: number, second: number): number =>
  (Math.imul(first, 31) ^ Math.imul(second, 521)) & (PAIRS - 1);

/** Spreads node and code unit over the edges (multiplicative hashing). */
const spread = (node: number, code: number): number => Math.imul(Math.imul(node, 0x9e3779b1) ^ code, 0x85ebca6b) >>> 7;

/** A trie in typed arrays: a direct table for the first code unit, open addressing for the edges below. */
export class Trie {
  /** First code unit → node, 0 for none. */
  readonly root = new Int32Array(65536);
  /** 1 where a pattern may begin with a pair of code units; see `pairAt`. */
  readonly pairs = new Uint8Array(PAIRS);
  /** 1 where a pattern is a single code unit. */
  readonly single = new Uint8Array(65536);
  /** Node → index of the pattern that ends there, -1 for none. */
  value = new Int32Array(1024).fill(-1);
  private nodes = 1;
  private edges = 0;
  private from = new Int32Array(2048);
  private by = new Uint16Array(2048);
  private to = new Int32Array(2048);

  /** Adds a pattern on the folded view; of equal patterns the first wins, an empty one is nothing. */
  add(pattern: string, index: number): void {
    let node = 0;
    let first = -1;
    for (let i = 0; i < pattern.length; i += 1) {
      const code = foldCode(pattern.charCodeAt(i));
      if (SKIP[code] === 1) continue;
      if (node === this.root[first]) this.pairs[pairAt(first, code)] = 1;
      node = (node === 0 ? this.root[code]! : this.step(node, code)) || this.grow(node, code);
      if (first === -1) first = code;
    }
    if (node === 0 || this.value[node] !== -1) return;
    this.value[node] = index;
    if (node === this.root[first]) this.single[first] = 1;
  }

  /** The node reached from a node (not the root) by a code unit, 0 for none. */
  step(node: number, code: number): number {
    const { from, by, to } = this;
    const mask = to.length - 1;
    for (let at = spread(node, code) & mask; to[at] !== 0; at = (at + 1) & mask) {
      if (from[at] === node && by[at] === code) return to[at]!;
    }
    return 0;
  }

  private grow(node: number, code: number): number {
    const next = this.nodes;
    this.nodes += 1;
    if (next >= this.value.length) {
      const value = new Int32Array(this.value.length * 2).fill(-1);
      value.set(this.value);
      this.value = value;
    }
    if (node === 0) this.root[code] = next;
    else this.link(node, code, next);
    return next;
  }

  private link(node: number, code: number, next: number): void {
    this.edges += 1;
    if (this.edges * 2 > this.to.length) this.widen();
    const mask = this.to.length - 1;
    let at = spread(node, code) & mask;
    while (this.to[at] !== 0) at = (at + 1) & mask;
    this.from[at] = node;
    this.by[at] = code;
    this.to[at] = next;
  }

  private widen(): void {
    const { from, by, to } = this;
    this.from = new Int32Array(to.length * 2);
    this.by = new Uint16Array(to.length * 2);
    this.to = new Int32Array(to.length * 2);
    const mask = this.to.length - 1;
    for (let i = 0; i < to.length; i += 1) {
      if (to[i] === 0) continue;
      let at = spread(from[i]!, by[i]!) & mask;
      while (this.to[at] !== 0) at = (at + 1) & mask;
      this.from[at] = from[i]!;
      this.by[at] = by[i]!;
      this.to[at] = to[i]!;
    }
  }
}
