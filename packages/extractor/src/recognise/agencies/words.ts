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

/** A small sieve before the look-up by character: few false alarms, and it stays in the processor's cache. */
const SLOTS = 512;

/** Indexes words by their last and first character, so that asking costs a few comparisons and no copies. */
export function compileWords(words: readonly string[]): WordList {
  const folded = [...new Set(words.map(fold))];
  const longestFirst = folded.filter((word) => word !== "").sort((a, b) => b.length - a.length);
  const byLast = group(longestFirst, (word) => word.charCodeAt(word.length - 1));
  const byFirst = group(longestFirst, (word) => word.charCodeAt(0));
  const ends = new Uint8Array(SLOTS);
  for (const code of byLast.keys()) ends[code % SLOTS] = 1;
  const set = new Set(folded);
  return {
    words: folded,
    has: (word) => set.has(word),
    endAt: (text, at) => {
      const code = at > 0 ? text.charCodeAt(at - 1) : 0;
      const list = ends[code % SLOTS] === 1 ? byLast.get(code) : undefined;
      if (list !== undefined) for (const word of list) if (word.length === 1 || text.endsWith(word, at)) return word;
      return null;
    },
    startAt: (text, at, end) => {
      const list = byFirst.get(text.charCodeAt(at));
      if (list !== undefined)
        for (const word of list) if (at + word.length < end && text.startsWith(word, at)) return word;
      return null;
    },
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

/** The word lists of `agency-words.tsv`, each under its role (what it is for stands in the table), and what spoils a body. */
export interface Words {
  readonly topic: WordList;
  readonly law: WordList;
  readonly modifier: WordList;
  /** Modifiers that a name never begins with (推进): there they are the clause's verb. */
  readonly inner: WordList;
  readonly strip: WordList;
  readonly stop: WordList;
  /** Verbs of founding that never stand inside a name. */
  readonly strong: WordList;
  /** Behind these a name may begin: `stop`, `strip` and `found` together. */
  readonly openers: WordList;
  readonly collective: WordList;
  readonly notRelative: WordList;
  readonly self: WordList;
  readonly qualifier: WordList;
  readonly selfBody: WordList;
  readonly superiorBody: WordList;
  readonly partySelf: WordList;
  readonly group: WordList;
  readonly part: WordList;
  readonly notHead: WordList;
  readonly innerStop: WordList;
  readonly plain: WordList;
  readonly branch: WordList;
  readonly zone: WordList;
  /** Words that hold a character of `stop` (事项, 经济, 人民): inside them nothing ends or begins. */
  readonly closed: WordList;
  readonly notBehind: WordList;
  readonly innerWord: WordList;
  readonly corps: WordList;
  readonly officeActs: WordList;
  readonly vertical: WordList;
  /** Words that must not follow a body, by body, or by `*` and the last character of the words in the text. */
  readonly after: ReadonlyMap<string, readonly string[]>;
}

/** Whether the character before `at` is one that no name crosses, and no part of a longer word (项 in 事项, 经 in 经济). */
export function stopsAt(folded: string, at: number, { stop, closed }: Pick<Words, "stop" | "closed">): boolean {
  return at > 0 && isBare(folded, at, stop, closed);
}

/** The same for the characters that no function's words hold (全, but not in 安全). */
export function breaksAt(folded: string, at: number, { innerStop, closed }: Words): boolean {
  return at > 0 && isBare(folded, at, innerStop, closed);
}

function isBare(folded: string, at: number, stop: WordList, closed: WordList): boolean {
  if (!stop.has(folded[at - 1]!) || closed.endAt(folded, at) !== null) return false;
  return closed.startAt(folded, at - 1, at + 3) === null;
}

/** Reads the word lists; a role that the table lacks is an empty list. */
export function readWords(lexicon: Lexicon): Words {
  const rows = lexicon.table("agency-words", ["role", "words", "reason"]);
  const byRole = new Map(rows.map((row) => [row["role"]!, items(row["words"])]));
  const wordsOf = (role: string): string[] => byRole.get(role) ?? [];
  const role = (name: string): WordList => compileWords(wordsOf(name));
  return {
    topic: role("topic"),
    law: role("law"),
    modifier: role("modifier"),
    inner: role("inner"),
    strip: role("strip"),
    stop: role("stop"),
    strong: compileWords(wordsOf("found").filter((word) => word.length >= 2)),
    openers: compileWords([...wordsOf("stop"), ...wordsOf("strip"), ...wordsOf("found")]),
    collective: role("collective"),
    notRelative: role("not-relative"),
    self: role("self"),
    qualifier: role("qualifier"),
    selfBody: role("self-body"),
    superiorBody: role("superior-body"),
    partySelf: role("party-self"),
    group: role("group"),
    part: role("part"),
    notHead: role("not-head"),
    innerStop: role("inner-stop"),
    plain: role("plain"),
    branch: role("branch"),
    closed: role("closed"),
    notBehind: role("not-behind"),
    innerWord: role("inner-word"),
    corps: role("corps"),
    officeActs: role("office-acts"),
    vertical: role("vertical"),
    zone: compileWords(lexicon.table("zones", ["word", "reason"]).map((row) => row["word"]!)),
    after: new Map(
      lexicon
        .table("agency-after", ["body", "words", "reason"])
        .map((row) => [row["body"]!, items(row["words"]).map(fold)] as const),
    ),
  };
}
