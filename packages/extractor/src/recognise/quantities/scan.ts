import type { Residue } from "@practice-atlas/model";
import {
  DIGIT,
  HAN,
  isAt,
  kindsAt,
  LETTER,
  NUMERAL,
  nextNumeral,
  runEnd,
  STICKS_BEFORE,
  STICKS_BEHIND,
} from "./characters.ts";
import { clauseStart, skipBlanks, skipBlanksBack } from "./clause.ts";
import { type Draft, draftOf, type Numeral, unitAt } from "./draft.ts";
import { arabicEnd, hanEnd } from "./numerals/numeral.ts";
import { readDigits, readHan } from "./numerals/read.ts";
import { readBare } from "./sense/bare.ts";
import { readRank } from "./sense/rank.ts";
import { listMarkerEnd, readRatio } from "./signs.ts";
import type { Tables } from "./tables.ts";

/** No number is written with more characters. */
const LONGEST_HAN = 24;
/** Identity, account and index numbers have as many digits or more. */
const LONG = 14;
/** More digits before an unknown word are a code. */
const LONGEST_UNCOUNTED = 6;
const ZERO_UNITS = new Set(["起", "件", "例", "宗", "人", "户", "家", "名", "次"]);
const [COLON, DASH] = [58, 45];
const [ORDINAL, FIRST, ONE] = ["第".charCodeAt(0), "前".charCodeAt(0), "一".charCodeAt(0)];

interface Found {
  readonly drafts: Draft[];
  readonly residue: Residue[];
}

/** Scans a folded text from left to right: every numeral outside the mask, with its unit if one follows. */
export function compileScan(tables: Tables): (text: string, mask: Uint8Array) => Found {
  return (text, mask) => {
    const found: Found = { drafts: [], residue: [] };
    for (let at = nextNumeral(text, 0), end = 0; at < text.length; at = nextNumeral(text, end)) {
      const kind = kindsAt(text, at) & (DIGIT | NUMERAL);
      if (mask[at] === 1) end = runEnd(text, at, kind);
      else end = kind === DIGIT ? takeDigits(text, at, tables, found) : takeHan(text, at, tables, found);
    }
    return found;
  };
}

function takeDigits(text: string, at: number, tables: Tables, found: Found): number {
  const marker = listMarkerEnd(text, at);
  if (marker !== -1) return marker;
  const ratio = readRatio(text, at);
  if (ratio !== null) {
    found.drafts.push(ratio);
    return ratio.numberEnd;
  }
  const end = arabicEnd(text, at);
  if (end === -1) return runEnd(text, at, DIGIT);
  const numeral = readDigits(text, at, end, tables);
  if (isSticky(text, numeral)) return numeral.end;
  const ordinal = text.charCodeAt(skipBlanksBack(text, at) - 1) === ORDINAL;
  if (ordinal || text.charCodeAt(at - 1) === FIRST) {
    const rank = readRank(text, numeral, tables);
    if (rank !== null) found.drafts.push(rank);
    if (rank !== null || ordinal) return numeral.end;
  }
  found.drafts.push(digitsDraft(text, numeral, end, tables, found));
  return numeral.end;
}

/** @param digitsEnd where the digits end, before multipliers */
function digitsDraft(text: string, numeral: Numeral, digitsEnd: number, tables: Tables, found: Found): Draft {
  const behind = skipBlanks(text, numeral.end);
  const unit = unitAt(text, behind, tables);
  if (unit !== null) return draftOf(numeral, unit, behind + unit.unit.length);
  const bare = readBare(text, numeral, digitsEnd, tables);
  if (bare !== null) return bare;
  if (lacksUnit(text, numeral, digitsEnd, tables))
    found.residue.push({
      kind: "UNIT",
      start: numeral.start,
      end: behind + 2,
      surface: "",
      why: "数字后的量词不在表中",
    });
  return draftOf(numeral, null, numeral.end);
}

/** What joins or dates a figure is no unknown unit. */
const NO_UNIT = "年第至到和与及";

/** Whether a numeral stands between Chinese words and no unit is known behind it. */
function lacksUnit(text: string, { start, end }: Numeral, digitsEnd: number, tables: Tables): boolean {
  const behind = skipBlanks(text, end);
  return (
    isAt(text, behind, HAN) &&
    !NO_UNIT.includes(text[behind]!) &&
    digitsEnd - start <= LONGEST_UNCOUNTED &&
    isAt(text, start - 1, HAN) &&
    !tables.hotlines.has(text.slice(start, digitsEnd))
  );
}

function isSticky(text: string, { start, end }: Numeral): boolean {
  if (isAt(text, start - 1, STICKS_BEFORE) || isAt(text, end, STICKS_BEHIND)) return true;
  const before = text.charCodeAt(start - 1);
  if (before === COLON && isAt(text, start - 2, DIGIT)) return true;
  if (text.charCodeAt(end) === COLON && isAt(text, end + 1, DIGIT)) return true;
  return (before === DASH && isAt(text, start - 2, LETTER)) || runEnd(text, start, DIGIT) - start >= LONG;
}

function takeHan(text: string, at: number, tables: Tables, found: Found): number {
  const end = hanEnd(text, at);
  if (end - at > LONGEST_HAN) return end;
  const zero = readZero(text, at, tables);
  if (zero !== null) found.drafts.push(zero);
  if (zero !== null) return zero.end;
  const numeral = readHan(text, at, end, tables);
  if (numeral === null) return end;
  const before = text.charCodeAt(at - 1);
  if (before === ORDINAL || before === FIRST) {
    const rank = readRank(text, numeral, tables);
    if (rank !== null) found.drafts.push(rank);
  } else if (numeral.unit !== null) {
    found.drafts.push(draftOf(numeral, tables.units.get(numeral.unit)!, numeral.end));
  } else {
    const behind = skipBlanks(text, numeral.end);
    const unit = unitAt(text, behind, tables);
    if (unit !== null) found.drafts.push(draftOf(numeral, unit, behind + unit.unit.length));
  }
  return Math.max(end, numeral.end);
}

/** How far before 一 a word may begin that makes it none. */
const REACH_ZERO = 6;

/** 无一起, 未发生一起: zero of that unit. */
function readZero(text: string, at: number, tables: Tables): Draft | null {
  if (text.charCodeAt(at) !== ONE) return null;
  const none = tables.zero.before(text, at + 1);
  if (none === null || at + 1 - none.word.length < Math.max(clauseStart(text, at), at - REACH_ZERO)) return null;
  const unit = unitAt(text, at + 1, tables);
  if (unit === null || !ZERO_UNITS.has(unit.unit)) return null;
  const numeral: Numeral = {
    start: at,
    end: at + 1,
    value: 0,
    max: null,
    fuzzy: null,
    han: true,
    lone: false,
    unit: null,
    rule: "zero-in-words",
  };
  return draftOf(numeral, unit, at + 1 + unit.unit.length);
}
