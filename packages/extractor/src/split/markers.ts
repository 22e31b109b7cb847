/** Families of heading numbers, outermost first; PLAIN headings have none. */
export type Family = "PART" | "CN" | "CN_PAREN" | "NUM" | "NUM_PAREN" | "CIRCLED" | "ORDINAL" | "PLAIN";

/** A heading's number at its start. `end` is where its words begin. */
export interface Marker {
  readonly family: Family;
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

const DIGITS = "一二三四五六七八九十";

/** 一 … 九十九 as a number; 0 when it is none. */
export function chineseNumber(word: string): number {
  const [tens, ones] = word.includes("十") ? word.split("十", 2) : ["", word];
  const digit = (c: string | undefined): number => (c === undefined || c === "" ? 0 : DIGITS.indexOf(c) + 1);
  if (!word.includes("十")) return word.length === 1 ? digit(ones) : 0;
  return (tens === "" ? 1 : digit(tens)) * 10 + digit(ones);
}

const CN = `[${DIGITS}]{1,3}`;
const AFTER = "[ ]*";
type Form = readonly [Family, RegExp];
// Forms on the folded view, by the signs they begin with. The dot forms need a following non-digit, else 1.5 and 3.15
// would be numbers of headings.
const FORMS: readonly (readonly [string, readonly Form[]])[] = [
  [
    "第",
    [
      ["PART", new RegExp(`第(${CN})[章节部]分?[ :、,]*(?=[^ 委门])`, "y")],
      ["ORDINAL", new RegExp(`第(${CN})[,、:.]${AFTER}`, "y")],
    ],
  ],
  [
    DIGITS,
    [
      ["CN", new RegExp(`(${CN}) ?[、.．]${AFTER}(?![${DIGITS}][、.])`, "y")],
      ["CN_PAREN", new RegExp(`(${CN})[)]${AFTER}`, "y")],
    ],
  ],
  [
    "(",
    [
      ["CN_PAREN", new RegExp(`[(] ?(${CN}) ?[)]、?${AFTER}`, "y")],
      ["NUM_PAREN", /[(] ?([1-9]\d?) ?[)][ 、]*/y],
    ],
  ],
  [
    "123456789",
    [
      ["NUM", /([1-9]\d?) ?(?:[.．](?!\d)|、)[ ]*/y],
      ["NUM_PAREN", /([1-9]\d?)[)][ ]*/y],
    ],
  ],
];
const BY_SIGN = new Map(FORMS.flatMap(([signs, forms]) => Array.from(signs, (s) => [s.charCodeAt(0), forms] as const)));

const COMPOSED: readonly (readonly [Family, number, number])[] = [
  ["CN_PAREN", 0x3220, 0x3229],
  ["NUM", 0x2488, 0x249b],
  ["NUM_PAREN", 0x2474, 0x2487],
  ["CIRCLED", 0x2460, 0x2473],
];

function composedAt(folded: string, at: number): Marker | null {
  const code = folded.charCodeAt(at);
  const row = COMPOSED.find(([, from, to]) => code >= from && code <= to);
  return row === undefined ? null : { family: row[0], number: code - row[1] + 1, start: at, end: at + 1 };
}

/** The number of a heading that starts exactly at `at` in the folded view, or null. */
export function markerAt(folded: string, at: number): Marker | null {
  const code = folded.charCodeAt(at);
  if (code >= 0x2460 && code <= 0x3229) return composedAt(folded, at);
  const forms = BY_SIGN.get(code);
  if (forms === undefined) return null;
  for (const [family, form] of forms) {
    form.lastIndex = at;
    const found = form.exec(folded);
    if (found === null) continue;
    const word = found[1]!;
    const number = /\d/.test(word) ? Number(word) : chineseNumber(word);
    if (number > 0) return { family, number, start: at, end: at + found[0].length };
  }
  return null;
}
