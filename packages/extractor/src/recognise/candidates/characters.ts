/** What a code unit of the folded view is to a name: bits. Stops and quote marks end what belongs to a name on either side. */
export const STOP = 1;
export const BRACKET = 2;
export const LISTING = 4;
export const DIGIT = 8;
/** Words of one character that cannot stand inside a modifier. */
const PARTICLE = 16;
const BLANK = 32;
const QUOTE = 64;

const KINDS = new Uint8Array(65536);

function mark(characters: string, bits: number): void {
  for (let i = 0; i < characters.length; i += 1) KINDS[characters.charCodeAt(i)]! |= bits;
}

mark(",。;:!?\"'《》\n", STOP);
mark("()", BRACKET);
mark("、", LISTING);
mark("0123456789", DIGIT);
mark("的了在为将被由从把", PARTICLE);
mark("\"'", QUOTE);
for (let code = 0; code < 65536; code += 1) if (/\s/.test(String.fromCharCode(code))) KINDS[code]! |= BLANK;

/** The first place in `start`–`end` with a code unit of one of these kinds, `end` when there is none. */
export function firstOf(text: string, start: number, end: number, kinds: number): number {
  let at = start;
  while (at < end && (KINDS[text.charCodeAt(at)]! & kinds) === 0) at += 1;
  return at;
}

/** Behind the last place in `start`–`end` with a code unit of one of these kinds, `start` when there is none. */
export function behindLastOf(text: string, start: number, end: number, kinds: number): number {
  let at = end;
  while (at > start && (KINDS[text.charCodeAt(at - 1)]! & kinds) === 0) at -= 1;
  return at;
}

/** The first place in `start`–`end` that holds no blank, `end` when all are. */
export function skipBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && (KINDS[text.charCodeAt(at)]! & BLANK) !== 0) at += 1;
  return at;
}

/** Behind the last place in `start`–`end` that holds no blank, `start` when all are. */
export function skipBlanksBack(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && (KINDS[text.charCodeAt(at - 1)]! & BLANK) !== 0) at -= 1;
  return at;
}

/** How many code units of `start`–`end` are neither blanks nor quote marks. */
export function bareLength(text: string, start: number, end: number): number {
  let length = 0;
  for (let at = start; at < end; at += 1) if ((KINDS[text.charCodeAt(at)]! & (BLANK | QUOTE)) === 0) length += 1;
  return length;
}

/** The code units of `start`–`end` of a folded text that are neither blanks nor quote marks. */
export function bareOf(folded: string, start: number, end: number): string {
  const words = folded.slice(start, end);
  return firstOf(folded, start, end, BLANK | QUOTE) === end ? words : words.replace(/[\s"']/g, "");
}

const [TOWARDS, KNOT] = ["对".charCodeAt(0), "结".charCodeAt(0)];

/** Whether a particle stands in `start`–`end`: 的, 在 …, and 对 but for 结对. */
export function hasParticle(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if ((KINDS[code]! & PARTICLE) !== 0) return true;
    if (code === TOWARDS && (at === start || text.charCodeAt(at - 1) !== KNOT)) return true;
  }
  return false;
}
