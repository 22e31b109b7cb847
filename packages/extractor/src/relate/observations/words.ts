import { items, type Lexicon, type Row } from "@practice-atlas/reference";
import { type Cue, compileEdges, compileMatcher, type Edges, Hits, type Matcher } from "../../text/index.ts";

/** `metric-words.tsv`, compiled: the vocabulary of indicators. */
export interface Words {
  /** The words of a role, longest first. */
  list(role: string): readonly string[];
  /** Synonyms by group name, for `{group}` in triggers. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
  /** Verbs and nouns too general to stand alone as an indicator. */
  readonly weak: Matcher;
  /** 位居全省 before a rank: the verb, and in group 1 the scope. */
  readonly rank: RegExp;
  /** Adjectives that a topic must not end in. */
  readonly modifier: RegExp;
  /** Words that set no part of a thing apart: those of `weak` and more. */
  readonly neutral: Matcher;
  /** Verbs and adverbs that a noun ends before: what it does or what is done to it follows. */
  readonly predicate: Matcher;
  readonly topics: Matcher;
  readonly topicList: readonly string[];
  /** Joining words at the end of an indicator; the value lists characters that must not stand before. */
  readonly tail: Edges<string>;
  /** Empty words at an indicator's head, and adverbs; the value lists what must not follow. */
  readonly lead: Edges<readonly string[]>;
  readonly noise: Edges<readonly string[]>;
  readonly light: Edges<null>;
  /** Places and offices that figures count by what they do, and the verbs of doing it. */
  readonly counted: Edges<null>;
  readonly does: Edges<null>;
  /** Verbs and adverbs of all kinds: what a body that counts as a figure's subject is followed by. */
  readonly deed: Edges<null>;
  /** Verbs of making others do something (引导9家企业入驻). */
  readonly causes: ReadonlySet<string>;
  readonly cut: Matcher;
  /** Where the noun behind a figure ends: before what belongs to the next figure, and in any case. */
  readonly afterStop: RegExp;
  readonly afterEnd: RegExp;
  readonly qualifierMatcher: Matcher;
  /** Takes what is found; lent to one search at a time. */
  readonly hits: Hits;
  /** Words for what was gathered over years. */
  readonly cumulative: Matcher;
  /** Words of obligation. */
  readonly required: Matcher;
  readonly qualifiers: readonly { readonly word: string; readonly value: string }[];
  /** All words and values of qualifiers. */
  readonly qualifierNames: ReadonlySet<string>;
}

/** Reads the table once. @throws AtlasError when it is missing. */
export function compileWords(lexicon: Lexicon): Words {
  const rows = lexicon.table("metric-words", ["role", "word", "value", "reason"]);
  const byRole = new Map<string, string[]>();
  const groups = new Map<string, string[]>();
  for (const row of rows) {
    const [role, word, value] = [row["role"]!, row["word"]!, row["value"]!];
    byRole.set(role, [...(byRole.get(role) ?? []), word]);
    if (role === "group") groups.set(value, [...(groups.get(value) ?? []), word]);
  }
  for (const list of byRole.values()) list.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const list = (role: string): readonly string[] => byRole.get(role) ?? [];
  const qualifiers = rows
    .filter((row) => row["role"] === "qualifier")
    .map((row) => ({ word: row["word"]!, value: row["value"]! }));
  return {
    list,
    groups,
    weak: compileMatcher(["verb", "generic", "light", "noise", "qualifier"].flatMap(list)),
    rank: new RegExp(
      `(?:${list("rank-verb").join("|")})*(${list("scope").join("|")})?(?:${list("rank-verb").join("|")})*$`,
      "u",
    ),
    modifier: new RegExp(`(?:${list("modifier").join("|")})$`, "u"),
    neutral: compileMatcher(["verb", "generic", "light", "noise", "qualifier", "neutral"].flatMap(list)),
    predicate: compileMatcher(list("predicate")),
    topics: compileMatcher(list("topic")),
    topicList: list("topic"),
    tail: compileEdges(
      rows.filter((row) => row["role"] === "tail").map((row) => ({ word: row["word"]!, value: row["value"]! })),
    ),
    lead: compileEdges(guarded(rows, "lead")),
    noise: compileEdges(guarded(rows, "noise")),
    light: edgesOf(list("light")),
    counted: edgesOf(list("counted")),
    does: edgesOf([...list("light"), ...list("cut"), ...list("does")]),
    deed: edgesOf(["verb", "light", "cut", "governs", "noise", "predicate", "deed"].flatMap(list)),
    causes: new Set(list("causes")),
    cut: compileMatcher(list("cut")),
    afterStop: new RegExp(`(?:${list("after-stop").join("|")}).*$`, "u"),
    afterEnd: new RegExp(`(?:${list("after-end").join("|")}).*$`, "u"),
    qualifierMatcher: compileMatcher(qualifiers.map(({ word }) => word)),
    hits: new Hits(),
    cumulative: compileMatcher(list("cumulative")),
    required: compileMatcher(list("required")),
    qualifiers,
    qualifierNames: new Set(qualifiers.flatMap(({ word, value }) => [word, value])),
  };
}

const edgesOf = (words: readonly string[]): Edges<null> => compileEdges(words.map((word) => ({ word, value: null })));

/** The words of a role with what must not follow them. */
function guarded(rows: readonly Row[], role: string): Cue<readonly string[]>[] {
  return rows.filter((row) => row["role"] === role).map((row) => ({ word: row["word"]!, value: items(row["value"]) }));
}

/** How many characters of a phrase are neither general verbs nor general nouns. */
export function contentLength(phrase: string, words: Words): number {
  const { hits, weak } = words;
  hits.clear();
  weak.scan(phrase, 0, phrase.length, hits);
  let rest = phrase.length;
  for (let i = 0; i < hits.count; i += 1) rest -= hits.end[i]! - hits.start[i]!;
  return rest;
}

/** The last domain noun of a stretch, empty when there is none. */
export function lastTopic(text: string, start: number, end: number, words: Words): string {
  const { hits, topics, topicList } = words;
  hits.clear();
  return topics.scan(text, start, end, hits) === 0 ? "" : topicList[hits.pattern[hits.count - 1]!]!;
}

/** Whether a phrase is nothing but words that tell breakdowns apart (省级, 刑事案件). */
export function isQualifier(phrase: string, words: Words): boolean {
  return words.qualifierNames.has(phrase);
}

/** Whether a phrase says too little to name an indicator by itself (办结, 满意率, 参训人员). */
export function isWeak(phrase: string, words: Words): boolean {
  return contentLength(phrase, words) <= 1;
}
