import { foldCode } from "./fold.ts";

/** What every code unit that a match may step over is seen as: blanks and quote marks inside a name. */
export const SKIPPED = 32;

/** Code unit → what it is matched as. */
const SEEN = new Uint16Array(65536);
for (let code = 0; code < 65536; code += 1) SEEN[code] = foldCode(code);
for (let code = 0; code < 65536; code += 1)
  if (" \"'\u200b\ufeff".includes(String.fromCharCode(SEEN[code]!))) SEEN[code] = SKIPPED;

/** What a code unit is matched as: its folded form, or SKIPPED. */
export const seenAs = (code: number): number => SEEN[code]!;

/** The node that every pattern starts from; 0 stands for no node. */
export const ROOT = 1;
/** Bits of the table of openings for each pattern: few false alarms, yet small enough for the processor's cache. */
const BITS_A_PATTERN = 32;
const LEAST_BITS = 1 << 12;
const MOST_BITS = 1 << 20;
/** Cells of an edge: the node it leaves, its code unit, the node it reaches; the fourth keeps edges on one cache line. */
const EDGE = 4;

/** Spreads two numbers over 32 bits (multiplicative hashing). */
const spread = (a: number, b: number): number => {
  const mixed = Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) >>> 0;
};

/** A trie in typed arrays: open addressing for the edges, and a table of bits for the two or three code units with which patterns begin. */
export class Trie {
  /** Node → index of the pattern that ends there, -1 for none. */
  value = new Int32Array(256).fill(-1);
  private nodes = ROOT + 1;
  private edges = 0;
  private table = new Int32Array(512 * EDGE);
  private readonly openings: Int32Array;
  private readonly openingMask: number;
  /** 1 for code units that are a pattern by themselves; null when none is. */
  private single: Uint8Array | null = null;

  /** @param patterns about how many patterns will be added */
  constructor(patterns: number) {
    let bits = LEAST_BITS;
    while (bits < patterns * BITS_A_PATTERN && bits < MOST_BITS) bits *= 2;
    this.openings = new Int32Array(bits / 32);
    this.openingMask = bits - 1;
  }

  /** Adds a pattern on the folded view; of equal patterns the first wins, an empty one is nothing. */
  add(pattern: string, index: number): void {
    const codes: number[] = [];
    for (let i = 0; i < pattern.length; i += 1) {
      const code = seenAs(pattern.charCodeAt(i));
      if (code !== SKIPPED) codes.push(code);
    }
    const [first, second, third] = codes;
    if (first === undefined) return;
    if (second === undefined) {
      this.single ??= new Uint8Array(65536);
      this.single[first] = 1;
    } else this.addOpening(first, second, third);
    let node = ROOT;
    for (const code of codes) node = this.step(node, code) || this.grow(node, code);
    if (this.value[node] === -1) this.value[node] = index;
  }

  /** The node reached from a node by a code unit, 0 for none. */
  step(node: number, code: number): number {
    const { table } = this;
    const mask = table.length - 1;
    for (let at = (spread(node, code) * EDGE) & mask; table[at] !== 0; at = (at + EDGE) & mask) {
      if (table[at] === node && table[at + 1] === code) return table[at + 2]!;
    }
    return 0;
  }

  /** The next position at or after `from` where a pattern may begin, the text's length when there is none. */
  nextStart(text: string, from: number): number {
    const { single } = this;
    if (from >= text.length) return text.length;
    let first = seenAs(text.charCodeAt(from));
    for (let at = from + 1; at < text.length; at += 1) {
      const second = seenAs(text.charCodeAt(at));
      if (single !== null && single[first] === 1) return at - 1;
      const pair = spread(first, second);
      if (this.has(pair) && (this.has(~pair) || this.has(spread(pair, this.codeAt(text, at + 1))))) return at - 1;
      first = second;
    }
    return single?.[first] === 1 ? text.length - 1 : text.length;
  }

  private codeAt(text: string, at: number): number {
    return at < text.length ? seenAs(text.charCodeAt(at)) : SKIPPED;
  }

  /**
   * Notes how a pattern opens: by its first pair, and by its first three. A pair that is all there is to see, because
   * the pattern ends or something to step over comes, is noted as sufficient (under its complement).
   */
  private addOpening(first: number, second: number, third: number | undefined): void {
    const [pair, parted] = [spread(first, second), spread(first, SKIPPED)];
    for (const seen of [pair, parted, ~parted]) this.note(seen);
    if (third === undefined) this.note(~pair);
    else for (const next of [third, SKIPPED]) this.note(spread(pair, next));
  }

  private note(seen: number): void {
    const bit = seen & this.openingMask;
    this.openings[bit >>> 5]! |= 1 << (bit & 31);
  }

  private has(seen: number): boolean {
    const bit = seen & this.openingMask;
    return ((this.openings[bit >>> 5]! >>> (bit & 31)) & 1) === 1;
  }

  private grow(node: number, code: number): number {
    const next = this.nodes;
    this.nodes += 1;
    if (next >= this.value.length) {
      const value = new Int32Array(this.value.length * 2).fill(-1);
      value.set(this.value);
      this.value = value;
    }
    this.edges += 1;
    if (this.edges * 2 * EDGE > this.table.length) this.widen();
    this.link(node, code, next);
    return next;
  }

  private link(node: number, code: number, next: number): void {
    const { table } = this;
    const mask = table.length - 1;
    let at = (spread(node, code) * EDGE) & mask;
    while (table[at] !== 0) at = (at + EDGE) & mask;
    table[at] = node;
    table[at + 1] = code;
    table[at + 2] = next;
  }

  private widen(): void {
    const old = this.table;
    this.table = new Int32Array(old.length * 2);
    for (let at = 0; at < old.length; at += EDGE) {
      if (old[at] !== 0) this.link(old[at]!, old[at + 1]!, old[at + 2]!);
    }
  }
}
