/** Pure readers of numerals on the folded view; nothing here knows units or context. */

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const PLACES: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

/** The decimal `digits` with its point moved `places` to the right: by string shift, so always exact. */
export function shiftDecimal(digits: string, places: number): number {
  if (!digits.includes(".")) return Number(digits + "0".repeat(places));
  const [whole = "", fraction = ""] = digits.split(".");
  const moved = fraction.padEnd(places, "0");
  const rest = moved.slice(places);
  return Number(`${whole}${moved.slice(0, places)}${rest === "" ? "" : `.${rest}`}`);
}

/** How many places the multipliers beginning at `at` shift (万 4, 百万 6, 万亿 12), and where they end. */
export function readMultiplier(text: string, at: number): { readonly places: number; readonly end: number } {
  let places = 0;
  let end = at;
  for (let place = PLACES[text[end] ?? ""]; place !== undefined; place = PLACES[text[end] ?? ""]) {
    places += place;
    end += 1;
  }
  return { places, end };
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** The Arabic numeral at `at`: plain digits, thousands separators, a decimal part. Null for 1.2.3 and the like. */
export function readArabic(text: string, at: number): { readonly digits: string; readonly end: number } | null {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end += 1;
  let digits = text.slice(at, end);
  if (digits.length <= 3) {
    while (text[end] === "," && /^\d{3}(?!\d)/.test(text.slice(end + 1, end + 5))) {
      digits += text.slice(end + 1, end + 4);
      end += 4;
    }
  }
  if (text[end] === "." && isDigit(text.charCodeAt(end + 1))) {
    const point = end;
    end += 1;
    while (isDigit(text.charCodeAt(end))) end += 1;
    digits += text.slice(point, end);
    if (text[end] === "." && isDigit(text.charCodeAt(end + 1))) return null;
  }
  return { digits, end };
}

/** The value under ten thousand of a run such as 三千零二十一 or 十五; null when it is no number. */
function section(run: string): number | null {
  let total = 0;
  let digit = -1;
  let last = 4;
  let gap = false;
  for (const char of run) {
    const place = PLACES[char];
    const value = DIGITS[char];
    if (value === 0) {
      if (digit !== -1) return null;
      gap = true;
    } else if (value !== undefined) {
      if (digit !== -1) return null;
      digit = value;
    } else if (place !== undefined && place < last) {
      if (digit === -1 && !(place === 1 && (total === 0 || gap))) return null;
      total += (digit === -1 ? 1 : digit) * 10 ** place;
      [digit, last, gap] = [-1, place, false];
    } else return null;
  }
  if (digit === -1) return total === 0 && run !== "零" && run !== "〇" ? null : total;
  // 三百五 is 350, 三百零五 is 305
  return total + digit * (last >= 2 && last < 4 && !gap ? 10 ** (last - 1) : 1);
}

/** The value of a Chinese numeral, 一 to 一万亿; digit by digit (二〇二四) too. Null when it is no number. */
export function parseHan(run: string): number | null {
  if (run.length > 1 && [...run].every((c) => DIGITS[c] !== undefined)) {
    return run.includes("〇") || run.includes("零") || run.length >= 4
      ? Number([...run].map((c) => DIGITS[c]).join(""))
      : null;
  }
  const hundredMillions = run.lastIndexOf("亿");
  if (hundredMillions !== -1) return joined(run, hundredMillions, 8);
  const tenThousands = run.lastIndexOf("万");
  return tenThousands === -1 ? section(run) : joined(run, tenThousands, 4);
}

function joined(run: string, at: number, places: number): number | null {
  const high = parseHan(run.slice(0, at));
  const tail = run.slice(at + 1);
  if (high === null || high === 0) return null;
  if (tail === "") return high * 10 ** places;
  const low = parseHan(tail);
  if (low === null || low >= 10 ** places) return null;
  // 一万二 is 12000
  const short = tail.length === 1 ? 10 ** (places - 1) : 1;
  return high * 10 ** places + low * short;
}

/** 两三 and 三五 stand for a stretch (2 to 3, 3 to 5), also before 十百千万: 二三十. Null when the run is none. */
export function parseStretch(run: string): { readonly low: number; readonly high: number } | null {
  const low = DIGITS[run[0] ?? ""];
  const high = DIGITS[run[1] ?? ""];
  if (low === undefined || high === undefined || low === 0 || high <= low || high - low > 2) return null;
  if (high - low === 2 && !(low === 3 && high === 5)) return null;
  const { places, end } = readMultiplier(run, 2);
  return end === run.length ? { low: low * 10 ** places, high: high * 10 ** places } : null;
}

/** Whether the character may stand in a Chinese numeral. */
export function isHanNumeral(char: string | undefined): boolean {
  return char !== undefined && (DIGITS[char] !== undefined || PLACES[char] !== undefined);
}
