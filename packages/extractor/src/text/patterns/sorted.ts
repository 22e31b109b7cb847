import { lettersOf, SKIPPED } from "./alphabet.ts";

/** Above all letters, and above the number of patterns. */
const [LETTERS, PATTERNS] = [2 ** 16, 2 ** 20];

/**
 * Patterns as letters, without those that are stepped over, sorted by them: those that begin alike stand together, and
 * each stands before those that go on from it; equal ones keep their order. Empty ones are left out.
 */
export class Sorted {
  readonly length: number;
  /** The letters of all patterns as they were given, each with a SKIPPED behind it. */
  private readonly letters: Uint16Array;
  /** Pattern → where its letters begin. */
  private readonly starts: Int32Array;
  /** Place → pattern. */
  private readonly order: Int32Array;

  constructor(patterns: readonly string[]) {
    this.letters = new Uint16Array(patterns.reduce((sum, pattern) => sum + pattern.length + 1, 0));
    this.starts = new Int32Array(patterns.length);
    let start = 0;
    for (const [i, pattern] of patterns.entries()) {
      this.starts[i] = start;
      this.spell(pattern, start);
      start += pattern.length + 1;
    }
    this.order = this.sort();
    this.length = this.order.length;
  }

  /** The pattern at a place: its index in the list given. */
  pattern(place: number): number {
    return this.order[place]!;
  }

  /** The letter at `depth` of the pattern at a place, SKIPPED behind its last one. */
  letter(place: number, depth: number): number {
    return this.letters[this.starts[this.order[place]!]! + depth]!;
  }

  /** Behind those in [place, to) that have the same letter at `depth` as the first. */
  runEnd(place: number, depth: number, to: number): number {
    const letter = this.letter(place, depth);
    let end = place + 1;
    while (end < to && this.letter(end, depth) === letter) end += 1;
    return end;
  }

  /** Whether the pattern at a place is the same as the one before it. */
  repeats(place: number): boolean {
    return place > 0 && this.compare(this.order[place - 1]!, this.order[place]!) === 0;
  }

  private spell(pattern: string, start: number): void {
    const letters = lettersOf(pattern);
    let at = start;
    for (let i = 0; i < pattern.length; i += 1) {
      if (letters[i] === SKIPPED) continue;
      this.letters[at] = letters[i]!;
      at += 1;
    }
  }

  /** By the first two letters as one number, which is quick; then those that share them among each other. */
  private sort(): Int32Array {
    const keys = new Float64Array(this.starts.length);
    let empty = 0;
    for (const [i, start] of this.starts.entries()) {
      const first = this.letters[start]!;
      if (first === SKIPPED) empty += 1;
      else keys[i] = (first * LETTERS + this.letters[start + 1]!) * PATTERNS + i;
    }
    const sorted = keys.sort().subarray(empty);
    const order = Int32Array.from(sorted, (key) => key % PATTERNS);
    for (let from = 0, to = 0; from < order.length; from = to) {
      const pair = Math.floor(sorted[from]! / PATTERNS);
      while (to < order.length && Math.floor(sorted[to]! / PATTERNS) === pair) to += 1;
      if (to - from > 1) order.subarray(from, to).sort((a, b) => this.compare(a, b) || a - b);
    }
    return order;
  }

  private compare(a: number, b: number): number {
    const { letters, starts } = this;
    for (let i = starts[a]!, j = starts[b]!; ; i += 1, j += 1) {
      if (letters[i] !== letters[j]) return letters[i]! - letters[j]!;
      if (letters[i] === SKIPPED) return 0;
    }
  }
}
