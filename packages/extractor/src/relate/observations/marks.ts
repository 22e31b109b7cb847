/** \s, as trim() and a RegExp see it: all below the Chinese characters but one. */
const BLANK = new Uint8Array(0x3001);
for (let code = 0; code < BLANK.length; code += 1) if (/\s/.test(String.fromCharCode(code))) BLANK[code] = 1;
const NO_BREAK_BLANK = 0xfeff;

const QUOTE = '"'.charCodeAt(0);

const isBlankCode = (code: number): boolean => (code < BLANK.length ? BLANK[code] === 1 : code === NO_BREAK_BLANK);

/** Whether the character at `at` is blank. */
export const isBlank = (text: string, at: number): boolean => isBlankCode(text.charCodeAt(at));

/** The first position in a stretch that is not blank, its end when there is none. */
export function firstInk(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlank(text, at)) at += 1;
  return at;
}

/** How long a stretch is without the blanks at its ends. */
export function inkLength(text: string, start: number, end: number): number {
  const first = firstInk(text, start, end);
  let last = end;
  while (last > first && isBlank(text, last - 1)) last -= 1;
  return Math.max(0, last - first);
}

/** A stretch of text without quote marks and blanks. */
export function compact(text: string, start: number, end: number): string {
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE || isBlankCode(code)) return text.slice(start, end).replace(/["\s]/g, "");
  }
  return text.slice(start, end);
}

/** A small sieve of characters: it lets through all of a set and a few others, so that most text needs no closer look. */
export type Sieve = Uint8Array;

/** Cells of a sieve: few enough to stay in the processor's nearest cache, where a table of all characters would not. */
const CELLS = 2048;

/** A sieve of what words begin with. */
export function sieveOf(words: Iterable<string>): Sieve {
  const sieve = new Uint8Array(CELLS);
  for (const word of words) sieve[word.charCodeAt(0) & (CELLS - 1)] = 1;
  return sieve;
}

/** Whether a sieve lets the character at `at` through. */
export const passes = (sieve: Sieve, text: string, at: number): boolean =>
  sieve[text.charCodeAt(at) & (CELLS - 1)] === 1;

/** Whether a sieve lets any character of a stretch through. */
export function anyPasses(sieve: Sieve, text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (passes(sieve, text, at)) return true;
  return false;
}
