import { lettersOf } from "./alphabet.ts";
import { Hits } from "./hits.ts";
import { Sorted } from "./sorted.ts";
import { Trie } from "./trie.ts";
import { addEvery, addLongest, skip } from "./walk.ts";

/** A match: the pattern's index in the list given to `compileMatcher`, and its range in UTF-16 code units. */
export interface Match {
  readonly pattern: number;
  readonly start: number;
  readonly end: number;
}

/**
 * A compiled set of patterns. `find`, `findAll` and `matchAt` make objects; `scan`, `scanAll`, `has` and `endAt` make
 * none and take a range, so that nothing need be cut out of a text: a range is read as if it stood alone, offsets are
 * those of the text. The text asked for last is kept in the matcher's alphabet: ask for ranges of one text, not for cuts.
 */
export interface Matcher {
  /** Leftmost-longest matches that do not overlap, in order. */
  find(text: string): Match[];
  /** Every match at every position, shorter ones included, in order of start, longest first. */
  findAll(text: string): Match[];
  /** The longest match that starts exactly at `at`, or null. */
  matchAt(text: string, at: number): Match | null;
  /** Adds to `hits` what `find` would give for a range; returns how many were added. */
  scan(text: string, from: number, to: number, hits: Hits): number;
  /** Adds to `hits` what `findAll` would give for a range; returns how many were added. */
  scanAll(text: string, from: number, to: number, hits: Hits): number;
  /** Whether a range holds a match. */
  has(text: string, from: number, to: number): boolean;
  /** The end of the longest match that starts exactly at `at` and ends by `to`, -1 for none. */
  endAt(text: string, at: number, to: number): number;
}

/**
 * Compiles patterns for matching on the folded view (width of punctuation and quote marks do not count, blanks and
 * quotes inside a match are stepped over). Of equal patterns the first wins. An empty pattern matches nothing.
 */
export function compileMatcher(patterns: readonly string[]): Matcher {
  const sorted = new Sorted(patterns);
  const trie = new Trie(sorted, (place) => sorted.pattern(place));
  const own = new Hits();
  const scan: Matcher["scan"] = (text, from, to, hits) => scanLongest(trie, lettersOf(text), from, to, hits);
  const scanAll: Matcher["scanAll"] = (text, from, to, hits) => scanEvery(trie, lettersOf(text), from, to, hits);
  const objects = (read: Matcher["scan"], text: string): Match[] => {
    own.clear();
    read(text, 0, text.length, own);
    const out: Match[] = [];
    for (let i = 0; i < own.count; i += 1)
      out.push({ pattern: own.pattern[i]!, start: own.start[i]!, end: own.end[i]! });
    return out;
  };
  return {
    find: (text) => objects(scan, text),
    findAll: (text) => objects(scanAll, text),
    matchAt: (text, at) => {
      own.clear();
      const found = at < text.length && addLongest(trie, lettersOf(text), at, text.length, own);
      return found ? { pattern: own.pattern[0]!, start: at, end: own.end[0]! } : null;
    },
    scan,
    scanAll,
    has: (text, from, to) => holds(trie, lettersOf(text), from, to),
    endAt: (text, at, to) => {
      own.clear();
      return addLongest(trie, lettersOf(text), at, to, own) ? own.end[0]! : -1;
    },
  };
}

function scanLongest(trie: Trie, letters: Uint16Array, from: number, to: number, hits: Hits): number {
  const { openings } = trie;
  const before = hits.count;
  for (let at = openings.next(letters, from, to); at < to; )
    at = openings.next(letters, addLongest(trie, letters, at, to, hits) ? hits.end[hits.count - 1]! : at + 1, to);
  return hits.count - before;
}

function scanEvery(trie: Trie, letters: Uint16Array, from: number, to: number, hits: Hits): number {
  const { openings } = trie;
  const before = hits.count;
  for (let at = openings.next(letters, from, to); at < to; at = openings.next(letters, at + 1, to))
    addEvery(trie, letters, at, to, hits);
  return hits.count - before;
}

/** Whether a match begins and ends in a range. */
function holds(trie: Trie, letters: Uint16Array, from: number, to: number): boolean {
  const { openings } = trie;
  for (let at = openings.next(letters, from, to); at < to; at = openings.next(letters, at + 1, to)) {
    if (trie.single(letters[at]!) >= 0) return true;
    let i = skip(letters, at + 1, to);
    for (let node = i < to ? trie.pair(letters[at]!, letters[i]!) : 0; node !== 0; ) {
      if (trie.value(node) >= 0) return true;
      i = skip(letters, i + 1, to);
      node = i < to ? trie.step(node, letters[i]!) : 0;
    }
  }
  return false;
}
