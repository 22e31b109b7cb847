import type { Lexicon } from "@practice-atlas/reference";
import { compileMatcher, type Matcher } from "../../text/index.ts";

/** `metric-words.tsv`, compiled: the vocabulary of indicators. */
export interface Words {
  /** The words of a role, longest first. */
  list(role: string): readonly string[];
  /** Synonyms by group name, for `{group}` in triggers. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
  /** Verbs and nouns too general to stand alone as an indicator. */
  readonly weak: Matcher;
  readonly topics: Matcher;
  readonly topicList: readonly string[];
  readonly qualifiers: readonly { readonly word: string; readonly value: string }[];
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
  return {
    list,
    groups,
    weak: compileMatcher(["verb", "generic", "light", "noise", "qualifier"].flatMap(list)),
    topics: compileMatcher(list("topic")),
    topicList: list("topic"),
    qualifiers: rows.filter((row) => row["role"] === "qualifier").map((row) => ({ word: row["word"]!, value: row["value"]! })),
  };
}

/** How many characters of a phrase are neither general verbs nor general nouns. */
export function contentLength(phrase: string, words: Words): number {
  return words.weak.find(phrase).reduce((rest, match) => rest - (match.end - match.start), phrase.length);
}

/** Whether a phrase is nothing but words that tell breakdowns apart (省级, 刑事案件). */
export function isQualifier(phrase: string, words: Words): boolean {
  return phrase !== "" && words.qualifiers.some(({ word, value }) => phrase === word || phrase === value);
}

/** Whether a phrase says too little to name an indicator by itself (办结, 满意率, 参训人员). */
export function isWeak(phrase: string, words: Words): boolean {
  return contentLength(phrase, words) <= 1;
}
