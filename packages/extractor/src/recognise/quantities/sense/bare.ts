import { clauseStart, isStop, skipBlanks, skipBlanksBack } from "../clause.ts";
import type { Draft, Numeral } from "../draft.ts";
import { draftOf } from "../draft.ts";
import type { Tables } from "../tables.ts";

const HAN = /\p{Script=Han}/u;

/** Behind users and visits a figure in 万 has no classifier: 注册用户突破820万. */
function isVolume(text: string, numeral: Numeral, tables: Tables): boolean {
  if (!/[万亿]$/.test(text.slice(numeral.start, numeral.end))) return false;
  return tables.volume.test(text.slice(clauseStart(text, numeral.start), numeral.start));
}

/** A figure whose classifier was lost (评查4，): only behind Chinese words with a verb of doing, and at a clause's end. */
export function readBare(text: string, numeral: Numeral, literal: string, tables: Tables): Draft | null {
  const behind = skipBlanks(text, numeral.end);
  const ends = isStop(text, behind);
  if (ends && isVolume(text, numeral, tables)) return { ...draftOf(numeral, null, null, numeral.end), rule: "bare" };
  const before = skipBlanksBack(text, numeral.start);
  if (!ends || !/^\d{1,6}$/.test(literal) || /^(?:19|20)\d\d$/.test(literal) || tables.hotlines.has(literal))
    return null;
  if (!HAN.test(text[before - 1] ?? "") || tables.notBare.before(text, before) !== null) return null;
  const clause = text.slice(clauseStart(text, before), before);
  if (clause.length < 4 || !tables.bare.test(clause)) return null;
  const draft = draftOf(numeral, null, null, numeral.end);
  draft.rule = "bare";
  return draft;
}
