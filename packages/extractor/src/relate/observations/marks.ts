/** \s, as trim() and a RegExp see it. */
const BLANK = new Uint8Array(65536);
for (let code = 0; code < 65536; code += 1) if (/\s/.test(String.fromCharCode(code))) BLANK[code] = 1;

const QUOTE = '"'.charCodeAt(0);

/** Whether the character at `at` is blank. */
export const isBlank = (text: string, at: number): boolean => BLANK[text.charCodeAt(at)] === 1;

/** The first position in a stretch that is not blank, its end when there is none. */
export function firstInk(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && BLANK[text.charCodeAt(at)] === 1) at += 1;
  return at;
}

/** How long a stretch is without the blanks at its ends. */
export function inkLength(text: string, start: number, end: number): number {
  const first = firstInk(text, start, end);
  let last = end;
  while (last > first && BLANK[text.charCodeAt(last - 1)] === 1) last -= 1;
  return Math.max(0, last - first);
}

/** A stretch of text without quote marks and blanks. */
export function compact(text: string, start: number, end: number): string {
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE || BLANK[code] === 1) return text.slice(start, end).replace(/["\s]/g, "");
  }
  return text.slice(start, end);
}

/** A table of the characters of `chars`, by code unit. */
export function charTable(chars: Iterable<string>): Uint8Array {
  const table = new Uint8Array(65536);
  for (const char of chars) table[char.charCodeAt(0)] = 1;
  return table;
}

/** Whether a stretch holds a character of a table. */
export function holdsAny(text: string, start: number, end: number, table: Uint8Array): boolean {
  for (let at = start; at < end; at += 1) if (table[text.charCodeAt(at)] === 1) return true;
  return false;
}
