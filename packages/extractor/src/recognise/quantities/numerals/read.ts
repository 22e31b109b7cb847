import type { Approx } from "@practice-atlas/model";
import { DIGIT, isAt } from "../characters.ts";
import { skipBlanks } from "../clause.ts";
import type { Numeral } from "../draft.ts";
import { unitAt } from "../draft.ts";
import type { Tables } from "../tables.ts";
import {
  arabicEnd,
  decimalOf,
  hanDigitAt,
  hanEnd,
  multiplierEnd,
  multiplierPlaces,
  parseHan,
  parseStretch,
  ten,
} from "./numeral.ts";

/** A Chinese numeral that brings its unit %. */
const percentage = (start: number, end: number, value: number, rule: string, fuzzy: Approx | null): Numeral => ({
  start,
  end,
  value,
  max: null,
  fuzzy,
  han: true,
  lone: false,
  unit: "%",
  rule,
});

/** Two or three: a numeral that says where it begins and ends. */
const stretchOf = (start: number, end: number, value: number, max: number): Numeral => ({
  start,
  end,
  value,
  max,
  fuzzy: null,
  han: true,
  lone: false,
  unit: null,
  rule: "stretch-in-words",
});

/** The Arabic numeral in `start`–`end` with its multipliers (1.3 万, 40余万, 1亿2000万). */
export function readDigits(text: string, start: number, end: number, tables: Tables): Numeral {
  const { places, fuzzy, end: scaled } = readScale(text, end, tables);
  const value = decimalOf(text, start, end, places);
  const rest = places >= 4 && fuzzy === null ? readRest(text, scaled, ten(places), tables) : null;
  return {
    start,
    end: rest === null ? scaled : rest.end,
    value: rest === null ? value : value + rest.value,
    max: null,
    fuzzy: rest === null ? fuzzy : rest.fuzzy,
    han: false,
    lone: false,
    unit: null,
    rule: "digits",
  };
}

/** The lower part of 1亿2000万: digits right behind a multiplier that stay below it. */
function readRest(text: string, at: number, below: number, tables: Tables): Numeral | null {
  const end = isAt(text, at, DIGIT) ? arabicEnd(text, at) : -1;
  if (end === -1) return null;
  const rest = readDigits(text, at, end, tables);
  return rest.value < below ? rest : null;
}

interface Scale {
  readonly places: number;
  readonly end: number;
  readonly fuzzy: Approx | null;
}

/** 余 and 多 on either side of a multiplier, and the multiplier, unless its characters begin a unit (千克). */
function readScale(text: string, at: number, tables: Tables): Scale {
  let end = infixEnd(text, at, tables);
  let fuzzy = end === -1 ? null : infixAt(text, at, tables);
  if (end === -1) end = at;
  const from = skipBlanks(text, end);
  const scaled = multiplierEnd(text, from);
  if (scaled === from || unitAt(text, from, tables) !== null) return { places: 0, end, fuzzy };
  end = scaled;
  if (fuzzy === null) {
    const behind = infixEnd(text, end, tables);
    if (behind !== -1) {
      fuzzy = infixAt(text, end, tables);
      end = behind;
    }
  }
  return { places: multiplierPlaces(text, from, scaled), end, fuzzy };
}

const infixAt = (text: string, at: number, tables: Tables): Approx | null =>
  tables.infix.at(text, skipBlanks(text, at))?.value ?? null;

/** Behind the 余 or 多 at `at`, when a multiplier or a unit follows it; else -1. */
function infixEnd(text: string, at: number, tables: Tables): number {
  const from = skipBlanks(text, at);
  const cue = tables.infix.at(text, from);
  if (cue === null) return -1;
  const next = skipBlanks(text, from + cue.word.length);
  const goesOn = multiplierEnd(text, next) > next || unitAt(text, next, tables) !== null;
  return goesOn ? from + cue.word.length : -1;
}

const HUNDRED = "百".charCodeAt(0);

/**
 * The Chinese numeral in `start`–`end` with what belongs to it: 百分之九十, 三分之二, 九成, 一百二十三, 百余, 两三; null
 * when the run is no number.
 */
export function readHan(text: string, start: number, end: number, tables: Tables): Numeral | null {
  return (
    readPercent(text, start) ??
    readFraction(text, start, end) ??
    readTenths(text, start, end) ??
    readRun(text, start, end, tables)
  );
}

function readPercent(text: string, at: number): Numeral | null {
  if (text.charCodeAt(at) !== HUNDRED || !text.startsWith("百分", at)) return null;
  if (text.startsWith("百分百", at) || text.startsWith("百分之百", at))
    return percentage(at, at + (text[at + 2] === "之" ? 4 : 3), 100, "percent-in-words", null);
  if (text[at + 2] !== "之") return null;
  const value = readDecimalHan(text, at + 3);
  return value === null ? null : percentage(at, value.end, value.value, "percent-in-words", null);
}

/** 九十五点三 or 95.3. */
function readDecimalHan(text: string, at: number): { readonly value: number; readonly end: number } | null {
  const arabic = isAt(text, at, DIGIT) ? arabicEnd(text, at) : -1;
  if (arabic !== -1) return { value: decimalOf(text, at, arabic, 0), end: arabic };
  const end = hanEnd(text, at);
  const whole = parseHan(text.slice(at, end));
  if (whole === null) return null;
  if (text[end] !== "点") return { value: whole, end };
  const tail = hanEnd(text, end + 1);
  let digits = "";
  for (let i = end + 1; i < tail; i += 1) digits += String(parseHan(text[i]!) ?? 0);
  return digits === "" ? { value: whole, end } : { value: Number(`${String(whole)}.${digits}`), end: tail };
}

const PART = "分".charCodeAt(0);

/** 三分之二 as a percentage of two decimals; ABOUT where it is rounded. */
function readFraction(text: string, at: number, end: number): Numeral | null {
  if (text.charCodeAt(end) !== PART || !text.startsWith("分之", end)) return null;
  const last = hanEnd(text, end + 2);
  const below = parseHan(text.slice(at, end));
  const above = parseHan(text.slice(end + 2, last));
  if (below === null || above === null || below === 0) return null;
  const value = Math.round((above * 10_000) / below) / 100;
  const exact = (above * 10_000) % below === 0;
  return percentage(at, last, value, "fraction", exact ? null : "ABOUT");
}

const TENTH = "成".charCodeAt(0);
/** What makes another word of 成. */
const NOT_TENTHS = "立员果效功为熟长本都分品就人绩绩交型";

/** 九成 is 90 %; 成 must not begin another word. */
function readTenths(text: string, at: number, end: number): Numeral | null {
  if (end !== at + 1 || text.charCodeAt(end) !== TENTH) return null;
  const value = hanDigitAt(text, at);
  if (value < 2 || (end + 1 < text.length && NOT_TENTHS.includes(text[end + 1]!))) return null;
  return percentage(at, end + 1, value * 10, "tenths", null);
}

function readRun(text: string, start: number, end: number, tables: Tables): Numeral | null {
  const run = text.slice(start, end);
  const stretch = parseStretch(run);
  if (stretch !== null) return stretchOf(start, end, stretch.low, stretch.high);
  const lone = multiplierEnd(run, 0) === run.length && run !== "十";
  const value = lone ? ten(multiplierPlaces(run, 0, run.length)) : parseHan(run);
  if (value === null) return null;
  const tail = readScale(text, end, tables);
  return {
    start,
    end: tail.end,
    value: value * ten(tail.places),
    max: null,
    fuzzy: tail.fuzzy,
    han: true,
    lone: lone && tail.fuzzy === null,
    unit: null,
    rule: "words",
  };
}
