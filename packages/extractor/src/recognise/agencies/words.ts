import { items, type Lexicon } from "@practice-atlas/reference";
import { fold } from "../../text/index.ts";

/** A list of words that is asked what ends at an offset; words are folded. */
export interface WordList {
  readonly words: readonly string[];
  has(word: string): boolean;
  /** The longest word that ends at `at` in the folded text, or null. */
  endAt(folded: string, at: number): string | null;
  /** The longest word that begins at `at` and ends before `end`, or null. */
  startAt(folded: string, at: number, end: number): string | null;
}

/** Indexes words by their last and first character, so that asking costs a few comparisons and no copies. */
export function compileWords(words: readonly string[]): WordList {
  const folded = [...new Set(words.map(fold))];
  const longestFirst = folded.toSorted((a, b) => b.length - a.length);
  const byLast = group(longestFirst, (word) => word.charCodeAt(word.length - 1));
  const byFirst = group(longestFirst, (word) => word.charCodeAt(0));
  const set = new Set(folded);
  return {
    words: folded,
    has: (word) => set.has(word),
    endAt: (text, at) => byLast.get(text.charCodeAt(at - 1))?.find((word) => text.endsWith(word, at)) ?? null,
    startAt: (text, at, end) =>
      byFirst.get(text.charCodeAt(at))?.find((word) => at + word.length < end && text.startsWith(word, at)) ?? null,
  };
}

function group(words: readonly string[], key: (word: string) => number): ReadonlyMap<number, readonly string[]> {
  const groups = new Map<number, string[]>();
  for (const word of words) {
    const list = groups.get(key(word));
    if (list === undefined) groups.set(key(word), [word]);
    else list.push(word);
  }
  return groups;
}

/** The word lists of `agency-words.tsv` by role, and what spoils a body. */
export interface Words {
  /** @throws AtlasError never: a role that the table lacks is an empty list. */
  role(name: string): WordList;
  /** Words that must not follow a body, by body, or by `*` and the last character of the words in the text. */
  readonly after: ReadonlyMap<string, readonly string[]>;
}

const NONE = compileWords([]);

/** Reads the word lists; `strong` are the verbs of founding that never stand inside a name. */
export function readWords(lexicon: Lexicon): Words {
  const rows = lexicon.table("agency-words", ["role", "words", "reason"]);
  const roles = new Map(rows.map((row) => [row["role"]!, compileWords(items(row["words"]))]));
  const zones = lexicon.table("zones", ["word", "reason"]).map((row) => row["word"]!);
  roles.set("zone", compileWords(zones));
  roles.set("strong", compileWords((roles.get("found") ?? NONE).words.filter((word) => word.length >= 2)));
  const after = new Map(
    lexicon
      .table("agency-after", ["body", "words", "reason"])
      .map((row) => [row["body"]!, items(row["words"]).map(fold)] as const),
  );
  return { role: (name) => roles.get(name) ?? NONE, after };
}
