import { DIGIT, isAt, runEnd } from "./characters.ts";
import { skipBlanksBack } from "./clause.ts";
import { type Draft, draftOf, type Numeral } from "./draft.ts";

const [BLANK, POINT, COLON] = [32, 46, 58];
/** What may stand before a list marker: the end of a line or sentence. */
const MARKER_LEADS = "\n。;";
const MARKER_ENDS = ".、)";
const LONGEST_MARKER = 2;
/** 1.5% at a line's start is a figure, 1.开展 a marker. */
const SHARE = /^\d+(?:\.\d+)?%/;
/** How far a list marker and the share that makes it none may reach. */
const REACH_MARKER = 6;

/** The end of `3.` or `12、` where a line or sentence begins; -1 when the digits are no list marker. */
export function listMarkerEnd(text: string, at: number): number {
  const before = skipBlanksBack(text, at) - 1;
  if (before >= 0 && !MARKER_LEADS.includes(text[before]!)) return -1;
  const digits = runEnd(text, at, DIGIT);
  const sign = text.charCodeAt(digits) === BLANK ? digits + 1 : digits;
  if (digits - at > LONGEST_MARKER || sign >= text.length || !MARKER_ENDS.includes(text[sign]!)) return -1;
  return SHARE.test(text.slice(sign + 1, at + REACH_MARKER)) ? -1 : sign + 1;
}

const RATIO = /(\d{1,4}(?:\.\d+)?) ?: ?(\d{1,4}(?:\.\d+)?)(?![\d:])/y;
const REACH_RATIO = 16;
/** What a clause must speak of for 1:5 to be a ratio and no time of day. */
const SPEAKS_OF_RATIO = /(?:比|配备|师生)[^。;,\n]*$/;

/** 1:5 or 2.3:1 where the clause speaks of a ratio: value 0.2, 2.3 without unit. Null for clock times. */
export function readRatio(text: string, at: number): Draft | null {
  const whole = runEnd(text, at, DIGIT);
  const behind = text.charCodeAt(whole) === POINT ? runEnd(text, whole + 1, DIGIT) : whole;
  const colon = text.charCodeAt(behind) === BLANK ? behind + 1 : behind;
  if (text.charCodeAt(colon) !== COLON) return null;
  RATIO.lastIndex = at;
  const parts = RATIO.exec(text);
  const partOfTime = isAt(text, at - 1, DIGIT) || text.charCodeAt(at - 1) === COLON;
  if (parts === null || partOfTime || Number(parts[2]) === 0) return null;
  if (!SPEAKS_OF_RATIO.test(text.slice(Math.max(0, at - REACH_RATIO), at))) return null;
  const numeral: Numeral = {
    start: at,
    end: at + parts[0].length,
    value: Number(parts[1]) / Number(parts[2]),
    max: null,
    fuzzy: null,
    han: false,
    lone: false,
    unit: null,
    rule: "ratio",
  };
  const draft = draftOf(numeral, null, numeral.end);
  draft.kind = "OTHER";
  return draft;
}
