/** Pure readers of numerals on the folded view; nothing here knows units or context. */
import { DIGIT, isAt, runEnd } from "../characters.ts";

/** Code unit → what it says in a Chinese numeral: 1–10 for the digits 0–9, `PLACE` and more for 十百千万亿, 0 for none. */
const SAYS = new Uint8Array(65536);
const PLACE = 16;
[..."零一二三四五六七八九"].forEach((digit, value) => {
  SAYS[digit.charCodeAt(0)] = value + 1;
});
SAYS["〇".charCodeAt(0)] = 1;
SAYS["两".charCodeAt(0)] = 3;
for (const [place, zeros] of [
  ["十", 1],
  ["百", 2],
  ["千", 3],
  ["万", 4],
  ["亿", 8],
] as const)
  SAYS[place.charCodeAt(0)] = PLACE + zeros;

const saysAt = (text: string, at: number): number => (at < text.length ? SAYS[text.charCodeAt(at)]! : 0);

/** The digit that a Chinese character stands for, -1 for none. */
export function hanDigitAt(text: string, at: number): number {
  const says = saysAt(text, at);
  return says > 0 && says < PLACE ? says - 1 : -1;
}

/** By how many places the character shifts (十 1, 万 4), 0 for none. */
function placesAt(text: string, at: number): number {
  const says = saysAt(text, at);
  return says > PLACE ? says - PLACE : 0;
}

/** Behind the characters at `at` that may stand in a Chinese numeral. */
export function hanEnd(text: string, at: number): number {
  let end = at;
  while (saysAt(text, end) !== 0) end += 1;
  return end;
}

/** Behind the multipliers (万, 百万, 万亿) at `at`. */
export function multiplierEnd(text: string, at: number): number {
  let end = at;
  while (saysAt(text, end) > PLACE) end += 1;
  return end;
}

/** How many places the multipliers in `start`–`end` shift: 万 4, 百万 6, 万亿 12. */
export function multiplierPlaces(text: string, start: number, end: number): number {
  let places = 0;
  for (let i = start; i < end; i += 1) places += placesAt(text, i);
  return places;
}

const COMMA = 44;
const POINT = 46;
const ZERO = 48;

/** Powers of ten that a double holds exactly. */
const TENS = Float64Array.from({ length: 23 }, (_, i) => Number(`1e${i}`));
/** As many digits make a whole number that a double holds exactly. */
const EXACT = 15;

/** Ten to the power of `places`. */
export function ten(places: number): number {
  return places < TENS.length ? TENS[places]! : 10 ** places;
}

/** Behind the Arabic numeral at `at`: plain digits, thousands separators, a decimal part. -1 for 1.2.3 and the like. */
export function arabicEnd(text: string, at: number): number {
  let end = runEnd(text, at, DIGIT);
  if (end - at <= 3) while (text.charCodeAt(end) === COMMA && runEnd(text, end + 1, DIGIT) === end + 4) end += 4;
  if (text.charCodeAt(end) === POINT && isAt(text, end + 1, DIGIT)) {
    end = runEnd(text, end + 1, DIGIT);
    if (text.charCodeAt(end) === POINT && isAt(text, end + 1, DIGIT)) return -1;
  }
  return end;
}

/**
 * The value of the Arabic numeral in `start`–`end`, its point moved `places` to the right. One rounding at most, as if
 * the shifted numeral had been read: whole mantissa and power of ten are exact.
 */
export function decimalOf(text: string, start: number, end: number, places: number): number {
  let mantissa = 0;
  let digits = 0;
  let point = end;
  for (let i = start; i < end; i += 1) {
    const code = text.charCodeAt(i);
    if (code === POINT) point = i;
    else if (code !== COMMA) {
      mantissa = mantissa * 10 + (code - ZERO);
      digits += 1;
    }
  }
  const shift = point === end ? places : places - (end - point - 1);
  if (digits > EXACT || shift >= TENS.length || -shift >= TENS.length)
    return Number(`${text.slice(start, end).replaceAll(",", "")}e${String(places)}`);
  return shift >= 0 ? mantissa * TENS[shift]! : mantissa / TENS[-shift]!;
}

/** The value under ten thousand of a run such as 三千零二十一 or 十五; null when it is no number. */
function section(run: string): number | null {
  let total = 0;
  let digit = -1;
  let last = 4;
  let gap = false;
  for (let i = 0; i < run.length; i += 1) {
    const place = placesAt(run, i);
    const value = hanDigitAt(run, i);
    if (value === 0) {
      if (digit !== -1) return null;
      gap = true;
    } else if (value !== -1) {
      if (digit !== -1) return null;
      digit = value;
    } else if (place !== 0 && place < last) {
      if (digit === -1 && !(place === 1 && (total === 0 || gap))) return null;
      total += (digit === -1 ? 1 : digit) * ten(place);
      digit = -1;
      last = place;
      gap = false;
    } else return null;
  }
  if (digit === -1) return total === 0 && run !== "零" && run !== "〇" ? null : total;
  // 三百五 is 350, 三百零五 is 305
  return total + digit * (last >= 2 && last < 4 && !gap ? ten(last - 1) : 1);
}

/** The value of a Chinese numeral, 一 to 一万亿; digit by digit (二〇二四) too. Null when it is no number. */
export function parseHan(run: string): number | null {
  if (run.length > 1 && isDigitByDigit(run)) {
    if (!run.includes("〇") && !run.includes("零") && run.length < 4) return null;
    return Number(Array.from(run, (_, i) => hanDigitAt(run, i)).join(""));
  }
  const hundredMillions = run.lastIndexOf("亿");
  if (hundredMillions !== -1) return joined(run, hundredMillions, 8);
  const tenThousands = run.lastIndexOf("万");
  return tenThousands === -1 ? section(run) : joined(run, tenThousands, 4);
}

function isDigitByDigit(run: string): boolean {
  for (let i = 0; i < run.length; i += 1) if (hanDigitAt(run, i) === -1) return false;
  return true;
}

function joined(run: string, at: number, places: number): number | null {
  const high = parseHan(run.slice(0, at));
  const tail = run.slice(at + 1);
  if (high === null || high === 0) return null;
  if (tail === "") return high * ten(places);
  const low = parseHan(tail);
  if (low === null || low >= ten(places)) return null;
  // 一万二 is 12000
  const short = tail.length === 1 ? ten(places - 1) : 1;
  return high * ten(places) + low * short;
}

/** 两三 and 三五 stand for a stretch (2 to 3, 3 to 5), also before 十百千万: 二三十. Null when the run is none. */
export function parseStretch(run: string): { readonly low: number; readonly high: number } | null {
  const low = hanDigitAt(run, 0);
  const high = hanDigitAt(run, 1);
  if (low <= 0 || high <= low || high - low > 2) return null;
  if (high - low === 2 && !(low === 3 && high === 5)) return null;
  if (multiplierEnd(run, 2) !== run.length) return null;
  const scale = ten(multiplierPlaces(run, 2, run.length));
  return { low: low * scale, high: high * scale };
}
