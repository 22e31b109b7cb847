import type { Approx } from "@practice-atlas/model";
import { skipBlanks } from "../clause.ts";
import type { Numeral } from "../draft.ts";
import { unitAt } from "../draft.ts";
import type { Tables } from "../tables.ts";
import { isHanNumeral, parseHan, parseStretch, readArabic, readMultiplier, shiftDecimal } from "./numeral.ts";

type Draftable = Partial<Numeral> & Pick<Numeral, "start" | "end" | "value" | "rule">;

const numeral = (given: Draftable): Numeral => ({
  max: null,
  fuzzy: null,
  han: false,
  lone: false,
  unit: null,
  ...given,
});

/** The Arabic numeral at `at` with its multipliers (1.3 万, 40余万, 1亿2000万), or null. */
export function readDigits(text: string, at: number, tables: Tables): Numeral | null {
  const read = readArabic(text, at);
  if (read === null) return null;
  const scaled = readScale(text, read.end, tables);
  const value = shiftDecimal(read.digits, scaled.places);
  const rest =
    scaled.places >= 4 && scaled.fuzzy === null ? readRest(text, scaled.end, 10 ** scaled.places, tables) : null;
  return numeral({
    start: at,
    end: rest?.end ?? scaled.end,
    value: value + (rest?.value ?? 0),
    fuzzy: rest?.fuzzy ?? scaled.fuzzy,
    rule: "digits",
  });
}

/** The lower part of 1亿2000万: digits right behind a multiplier that stay below it. */
function readRest(text: string, at: number, below: number, tables: Tables): Numeral | null {
  if (!/\d/.test(text[at] ?? "")) return null;
  const rest = readDigits(text, at, tables);
  return rest !== null && rest.value < below ? rest : null;
}

interface Scale {
  readonly places: number;
  readonly end: number;
  readonly fuzzy: Approx | null;
}

/** 余 and 多 on either side of a multiplier, and the multiplier, unless its characters begin a unit (千克). */
function readScale(text: string, at: number, tables: Tables): Scale {
  let end = at;
  let fuzzy: Approx | null = null;
  const infix = (): void => {
    const from = skipBlanks(text, end);
    const cue = tables.infix.at(text, from);
    if (cue === null || fuzzy !== null) return;
    const next = skipBlanks(text, from + cue.word.length);
    if (readMultiplier(text, next).places === 0 && unitAt(text, next, tables) === null) return;
    [fuzzy, end] = [cue.value, from + cue.word.length];
  };
  infix();
  const from = skipBlanks(text, end);
  const scale = unitAt(text, from, tables) === null ? readMultiplier(text, from) : { places: 0, end };
  if (scale.places > 0) {
    end = scale.end;
    infix();
  }
  return { places: scale.places, end, fuzzy };
}

/** The Chinese numeral at `at`: 百分之九十, 三分之二, 九成, 一百二十三, 百余, 两三; null when the run is no number. */
export function readHan(text: string, at: number, tables: Tables): Numeral | null {
  let end = at;
  while (isHanNumeral(text[end])) end += 1;
  const run = text.slice(at, end);
  return (
    readPercent(text, at) ?? readFraction(text, at, end) ?? readTenths(text, at, end) ?? readRun(text, at, run, tables)
  );
}

function readPercent(text: string, at: number): Numeral | null {
  if (!text.startsWith("百分", at)) return null;
  if (text.startsWith("百分百", at) || text.startsWith("百分之百", at)) {
    const end = at + (text[at + 2] === "之" ? 4 : 3);
    return numeral({ start: at, end, value: 100, han: true, unit: "%", rule: "percent-in-words" });
  }
  if (text[at + 2] !== "之") return null;
  const value = readDecimalHan(text, at + 3);
  return value === null
    ? null
    : numeral({ start: at, end: value.end, value: value.value, han: true, unit: "%", rule: "percent-in-words" });
}

/** 九十五点三 or 95.3. */
function readDecimalHan(text: string, at: number): { readonly value: number; readonly end: number } | null {
  const arabic = /\d/.test(text[at] ?? "") ? readArabic(text, at) : null;
  if (arabic !== null) return { value: Number(arabic.digits), end: arabic.end };
  let end = at;
  while (isHanNumeral(text[end])) end += 1;
  const whole = parseHan(text.slice(at, end));
  if (whole === null) return null;
  if (text[end] !== "点") return { value: whole, end };
  let tail = end + 1;
  let digits = "";
  while (isHanNumeral(text[tail])) {
    digits += String(parseHan(text[tail]!) ?? 0);
    tail += 1;
  }
  return digits === "" ? { value: whole, end } : { value: Number(`${String(whole)}.${digits}`), end: tail };
}

/** 三分之二 as a percentage of two decimals; ABOUT where it is rounded. */
function readFraction(text: string, at: number, end: number): Numeral | null {
  if (!text.startsWith("分之", end)) return null;
  let last = end + 2;
  while (isHanNumeral(text[last])) last += 1;
  const below = parseHan(text.slice(at, end));
  const above = parseHan(text.slice(end + 2, last));
  if (below === null || above === null || below === 0) return null;
  const value = Math.round((above * 10_000) / below) / 100;
  const exact = (above * 10_000) % below === 0;
  return numeral({
    start: at,
    end: last,
    value,
    fuzzy: exact ? null : "ABOUT",
    han: true,
    unit: "%",
    rule: "fraction",
  });
}

/** 九成 is 90 %; 成 must not begin another word. */
function readTenths(text: string, at: number, end: number): Numeral | null {
  if (end !== at + 1 || text[end] !== "成" || /[立员果效功为熟长本都分品就人绩绩交型]/.test(text[end + 1] ?? ""))
    return null;
  const value = parseHan(text[at]!);
  if (value === null || value < 2 || value > 9) return null;
  return numeral({ start: at, end: end + 1, value: value * 10, han: true, unit: "%", rule: "tenths" });
}

function readRun(text: string, at: number, run: string, tables: Tables): Numeral | null {
  const stretch = parseStretch(run);
  if (stretch !== null) {
    return numeral({
      start: at,
      end: at + run.length,
      value: stretch.low,
      max: stretch.high,
      han: true,
      rule: "stretch-in-words",
    });
  }
  const scale = readMultiplier(run, 0);
  const lone = scale.end === run.length && run !== "十";
  const value = lone ? 10 ** scale.places : parseHan(run);
  if (value === null) return null;
  const tail = readScale(text, at + run.length, tables);
  return numeral({
    start: at,
    end: tail.end,
    value: value * 10 ** tail.places,
    fuzzy: tail.fuzzy,
    han: true,
    lone: lone && tail.fuzzy === null,
    rule: "words",
  });
}
