import type { Draft, Numeral } from "./draft.ts";
import { draftOf } from "./draft.ts";
import { clauseStart, endsWithAny, STOPS, skipBlanks, skipBlanksBack, type Tables } from "./tables.ts";

const HAN = /\p{Script=Han}/u;

/** A figure whose classifier was lost (评查4，): only behind Chinese words with a verb of doing, and at a clause's end. */
export function readBare(text: string, numeral: Numeral, literal: string, tables: Tables): Draft | null {
  const behind = skipBlanks(text, numeral.end);
  const ends = behind >= text.length || STOPS.has(text[behind]!);
  const before = skipBlanksBack(text, numeral.start);
  if (!ends || !/^\d{1,6}$/.test(literal) || /^(?:19|20)\d\d$/.test(literal) || tables.hotlines.has(literal))
    return null;
  if (!HAN.test(text[before - 1] ?? "") || endsWithAny(text, before, tables.words("notBare"))) return null;
  const clause = text.slice(clauseStart(text, before), before);
  if (clause.length < 4 || !tables.words("bare").some((word) => clause.includes(word))) return null;
  const draft = draftOf(numeral, null, null, numeral.end);
  draft.rule = "bare";
  return draft;
}
