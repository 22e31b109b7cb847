/** What a code unit of the folded view can be to a figure: bits of `KINDS`. */
export const DIGIT = 1;
/** May begin a Chinese numeral. */
export const NUMERAL = 2;
/** Ends a clause. */
export const STOP = 4;
export const HAN = 8;
export const LETTER = 16;
/** Beside digits these make them part of a code, a formula, a date or a version. */
export const STICKS_BEFORE = 32;
export const STICKS_BEHIND = 64;
/** Opens a word that bounds or times a figure later in its clause: 每, 各, 不, 至. */
export const SIGN = 128;

/** The Han script of Unicode in the basic plane. */
const HAN_SCRIPT = [
  [0x2e80, 0x2e99],
  [0x2e9b, 0x2ef3],
  [0x2f00, 0x2fd5],
  [0x3005, 0x3005],
  [0x3007, 0x3007],
  [0x3021, 0x3029],
  [0x3038, 0x303b],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xf900, 0xfa6d],
  [0xfa70, 0xfad9],
] as const;

const KINDS = new Uint8Array(65536);

function mark(characters: string, bits: number): void {
  for (let i = 0; i < characters.length; i += 1) KINDS[characters.charCodeAt(i)]! |= bits;
}

function markRange(first: number, last: number, bit: number): void {
  for (let code = first; code <= last; code += 1) KINDS[code]! |= bit;
}

mark("0123456789", DIGIT);
mark("零〇一二两三四五六七八九十百千万亿", NUMERAL);
mark("。;,!?:\n()|", STOP);
mark("每各不至", SIGN);
mark("+×*·•#&_=/.〔[", STICKS_BEFORE);
mark("+×*·#&_=/]", STICKS_BEHIND);
mark("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", LETTER | STICKS_BEFORE | STICKS_BEHIND);
for (const [first, last] of HAN_SCRIPT) markRange(first, last, HAN);

/** Code units that may begin a numeral, by their low bits: a table small enough for the processor's nearest cache. */
const SLOTS = 1024;
const SIEVE = new Uint8Array(SLOTS);
for (let code = 0; code < KINDS.length; code += 1)
  if ((KINDS[code]! & (DIGIT | NUMERAL)) !== 0) SIEVE[code % SLOTS] = 1;

/** Where from `from` on the next numeral may begin; the text's length when there is none. */
export function nextNumeral(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (SIEVE[code % SLOTS] === 1 && (KINDS[code]! & (DIGIT | NUMERAL)) !== 0) return at;
  }
  return text.length;
}

/** The kinds of the code unit at `at`, 0 outside the text. */
export function kindsAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? KINDS[text.charCodeAt(at)]! : 0;
}

/** Whether the code unit at `at` is of one of these kinds. */
export function isAt(text: string, at: number, kinds: number): boolean {
  return (kindsAt(text, at) & kinds) !== 0;
}

/** Behind the run of code units of one of these kinds that begins at `at`. */
export function runEnd(text: string, at: number, kinds: number): number {
  let end = at;
  while (end < text.length && (KINDS[text.charCodeAt(end)]! & kinds) !== 0) end += 1;
  return end;
}
