import { SKIPPED } from "./alphabet.ts";
import type { Hits } from "./hits.ts";
import type { Trie } from "./trie.ts";

/** Adds the longest match that begins at a place; false when there is none. */
export function addLongest(trie: Trie, letters: Uint16Array, at: number, to: number, hits: Hits): boolean {
  if (at >= to) return false;
  let pattern = trie.single(letters[at]!);
  let end = at + 1;
  let i = skip(letters, end, to);
  for (let node = i < to ? trie.pair(letters[at]!, letters[i]!) : 0; node !== 0; ) {
    i += 1;
    const value = trie.value(node);
    if (value >= 0) {
      pattern = value;
      end = i;
    }
    i = skip(letters, i, to);
    node = i < to ? trie.step(node, letters[i]!) : 0;
  }
  if (pattern < 0) return false;
  hits.add(pattern, at, end);
  return true;
}

/** Adds every match that begins at a place, longest first. */
export function addEvery(trie: Trie, letters: Uint16Array, at: number, to: number, hits: Hits): void {
  const before = hits.count;
  const single = trie.single(letters[at]!);
  if (single >= 0) hits.add(single, at, at + 1);
  let i = skip(letters, at + 1, to);
  for (let node = i < to ? trie.pair(letters[at]!, letters[i]!) : 0; node !== 0; ) {
    i += 1;
    const value = trie.value(node);
    if (value >= 0) hits.add(value, at, i);
    i = skip(letters, i, to);
    node = i < to ? trie.step(node, letters[i]!) : 0;
  }
  if (hits.count - before > 1) hits.reverse(before);
}

/** The first place at or after `at` that a match may not step over, `to` when there is none. */
export function skip(letters: Uint16Array, at: number, to: number): number {
  let i = at;
  while (i < to && letters[i] === SKIPPED) i += 1;
  return i;
}
