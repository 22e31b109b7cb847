import { ROOT, SKIPPED, seenAs, Trie } from "./trie.ts";

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

/**
 * Compiles patterns for matching on the folded view (width of punctuation and quote marks do not count, blanks and
 * quotes inside a match are stepped over). Of equal patterns the first wins. An empty pattern matches nothing.
 */
export function compileMatcher(patterns: readonly string[]): Matcher {
  const trie = new Trie(patterns.length);
  patterns.forEach((pattern, index) => {
    trie.add(pattern, index);
  });
  const matchAt = (text: string, at: number): Match | null => longestAt(trie, text, at);
  const find = (text: string): Match[] => {
    const out: Match[] = [];
    for (let at = trie.nextStart(text, 0); at < text.length; ) {
      const match = longestAt(trie, text, at);
      if (match !== null) out.push(match);
      at = trie.nextStart(text, match === null ? at + 1 : match.end);
    }
    return out;
  };
  const findAll = (text: string): Match[] => {
    const out: Match[] = [];
    for (let at = trie.nextStart(text, 0); at < text.length; at = trie.nextStart(text, at + 1))
      pushAll(trie, text, at, out);
    return out;
  };
  return { find, findAll, matchAt };
}

function longestAt(trie: Trie, text: string, at: number): Match | null {
  const { value } = trie;
  let node = at < text.length ? trie.step(ROOT, seenAs(text.charCodeAt(at))) : 0;
  let pattern = -1;
  let end = at;
  for (let i = at + 1; node !== 0; i += 1) {
    if (value[node] !== -1) {
      pattern = value[node]!;
      end = i;
    }
    i = skip(text, i);
    node = i < text.length ? trie.step(node, seenAs(text.charCodeAt(i))) : 0;
  }
  return pattern === -1 ? null : { pattern, start: at, end };
}

/** Adds every match that begins at a position, longest first. */
function pushAll(trie: Trie, text: string, at: number, out: Match[]): void {
  const { value } = trie;
  const before = out.length;
  let node = trie.step(ROOT, seenAs(text.charCodeAt(at)));
  for (let i = at + 1; node !== 0; i += 1) {
    if (value[node] !== -1) out.push({ pattern: value[node]!, start: at, end: i });
    i = skip(text, i);
    node = i < text.length ? trie.step(node, seenAs(text.charCodeAt(i))) : 0;
  }
  if (out.length - before > 1) out.push(...out.splice(before).reverse());
}

/** The first position at or after `at` that a match may not step over. */
function skip(text: string, at: number): number {
  let i = at;
  while (i < text.length && seenAs(text.charCodeAt(i)) === SKIPPED) i += 1;
  return i;
}
