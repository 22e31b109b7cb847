import { DIGIT, HAN, isAt, runEnd } from "../characters.ts";
import { clauseStart, isStop, skipBlanks, skipBlanksBack } from "../clause.ts";
import type { Draft, Numeral } from "../draft.ts";
import { draftOf } from "../draft.ts";
import type { Tables } from "../tables.ts";

const LONGEST = 6;
const YEAR = /^(?:19|20)\d\d$/;
const SHORTEST_CLAUSE = 4;

/** Behind users and visits a figure in 万 has no classifier: 注册用户突破820万. */
function isVolume(text: string, { start, end }: Numeral, tables: Tables): boolean {
  const last = text[end - 1];
  return (last === "万" || last === "亿") && tables.volume.first(text, clauseStart(text, start), start) !== null;
}

/**
 * A figure whose classifier was lost (评查4，): only behind Chinese words with a verb of doing, and at a clause's end.
 * @param digitsEnd where the numeral's digits end, before multipliers
 */
export function readBare(text: string, numeral: Numeral, digitsEnd: number, tables: Tables): Draft | null {
  if (!isStop(text, skipBlanks(text, numeral.end))) return null;
  if (!isVolume(text, numeral, tables) && !isCount(text, numeral.start, digitsEnd, tables)) return null;
  const draft = draftOf(numeral, null, numeral.end);
  draft.rule = "bare";
  return draft;
}

function isCount(text: string, start: number, end: number, tables: Tables): boolean {
  const before = skipBlanksBack(text, start);
  if (end - start > LONGEST || runEnd(text, start, DIGIT) !== end || !isAt(text, before - 1, HAN)) return false;
  const literal = text.slice(start, end);
  if (YEAR.test(literal) || tables.hotlines.has(literal) || tables.notBare.before(text, before) !== null) return false;
  const clause = clauseStart(text, before);
  return before - clause >= SHORTEST_CLAUSE && tables.bare.first(text, clause, before) !== null;
}
