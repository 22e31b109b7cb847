import { foldCode } from "./fold.ts";

/** A match: the pattern's index in the list given to `compileMatcher`, and its range in UTF-16 code units. */
export interface Match {
  readonly pattern: number;
  readonly start: number;
  readonly end: number;
}

/** A compiled set of patterns. */
export interface Matcher {
  /** Leftmost-longest matches that do not overlap, in order. */
  find(text: string): Match[];
  /** Every match at every position, shorter ones included, in order of start, longest first. */
  findAll(text: string): Match[];
  /** The longest match that starts exactly at `at`, or null. */
  matchAt(text: string, at: number): Match | null;
}

/** Code units that a match may step over: blanks and quote marks inside a name. */
const SKIP = new Uint8Array(65536);
for (const c of " \"'\u200b\ufeff") SKIP[c.charCodeAt(0)] = 1;

/** A trie in typed arrays: children by linked siblings, the root by a direct table. */
class Trie {
  private readonly root = new Int32Array(65536);
  private child: number[] = [0];
  private sibling: number[] = [0];
  private unit: number[] = [0];
  private value: number[] = [-1];

  add(pattern: string, index: number): void {
    let node = 0;
    for (let i = 0; i < pattern.length; i += 1) {
      const code = foldCode(pattern.charCodeAt(i));
      if (SKIP[code] === 1) continue;
      node = this.step(node, code) || this.grow(node, code);
    }
    if (node !== 0 && this.value[node] === -1) this.value[node] = index;
  }

  private grow(node: number, code: number): number {
    const next = this.unit.length;
    this.unit.push(code);
    this.value.push(-1);
    this.child.push(0);
    this.sibling.push(node === 0 ? 0 : this.child[node]!);
    if (node === 0) this.root[code] = next;
    else this.child[node] = next;
    return next;
  }

  private step(node: number, code: number): number {
    if (node === 0) return this.root[code]!;
    let next = this.child[node]!;
    while (next !== 0 && this.unit[next] !== code) next = this.sibling[next]!;
    return next;
  }

  /** Calls `found` for each pattern that starts at `at`, shortest first. */
  walk(text: string, at: number, found: (pattern: number, end: number) => void): void {
    let node = 0;
    for (let i = at; i < text.length; i += 1) {
      const code = foldCode(text.charCodeAt(i));
      if (SKIP[code] === 1) {
        if (i === at) return;
        continue;
      }
      node = this.step(node, code);
      if (node === 0) return;
      const pattern = this.value[node]!;
      if (pattern !== -1) found(pattern, i + 1);
    }
  }
}

/**
 * Compiles patterns for matching on the folded view (width of punctuation and quote marks do not count, blanks and
 * quotes inside a match are stepped over). Of equal patterns the first wins. An empty pattern matches nothing.
 */
export function compileMatcher(patterns: readonly string[]): Matcher {
  const trie = new Trie();
  patterns.forEach((pattern, index) => {
    trie.add(pattern, index);
  });
  const matchAt = (text: string, at: number): Match | null => {
    let best: Match | null = null;
    trie.walk(text, at, (pattern, end) => {
      best = { pattern, start: at, end };
    });
    return best;
  };
  const find = (text: string): Match[] => {
    const out: Match[] = [];
    for (let at = 0; at < text.length; ) {
      const match = matchAt(text, at);
      if (match === null) at += 1;
      else {
        out.push(match);
        at = match.end;
      }
    }
    return out;
  };
  const findAll = (text: string): Match[] => {
    const out: Match[] = [];
    for (let at = 0; at < text.length; at += 1) {
      const here: Match[] = [];
      trie.walk(text, at, (pattern, end) => here.push({ pattern, start: at, end }));
      out.push(...here.reverse());
    }
    return out;
  };
  return { find, findAll, matchAt };
}
