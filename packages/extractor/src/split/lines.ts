/** What a line is for: only BODY lines can hold headings and facts. */
export type Role = "BODY" | "TITLE" | "ADDRESSEE" | "SIGNATURE" | "DATE" | "FURNITURE";

/** A line, or a piece of one, without the blanks around it; `start`–`end` are UTF-16 offsets. */
export interface Line {
  start: number;
  end: number;
  role: Role;
}

const BLANK = 1;
const BREAK = 2;
const CLASS = new Uint8Array(65536);
for (const sign of " \t\u200b\ufeff") CLASS[sign.charCodeAt(0)] = BLANK;
for (const sign of "\n\r\u2028\u2029\u0085\f\v") CLASS[sign.charCodeAt(0)] = BREAK;

const isBlank = (code: number): boolean => CLASS[code] !== 0;

/** Moves `at` over blanks (of the folded view) up to `end`. */
export function skipBlanks(folded: string, at: number, end: number): number {
  let i = at;
  while (i < end && isBlank(folded.charCodeAt(i))) i += 1;
  return i;
}

/** Moves `at` back over blanks down to `start`. */
export function trimBlanks(folded: string, at: number, start: number): number {
  let i = at;
  while (i > start && isBlank(folded.charCodeAt(i - 1))) i -= 1;
  return i;
}

/** The lines that hold more than blanks, all as BODY. Breaks are \n, \r and the two Unicode separators. */
export function readLines(folded: string): Line[] {
  const lines: Line[] = [];
  for (let from = 0, to = 0; from < folded.length; ) {
    for (to = from; to < folded.length && CLASS[folded.charCodeAt(to)] !== BREAK; ) to += 1;
    const start = skipBlanks(folded, from, to);
    if (start < to) lines.push({ start, end: trimBlanks(folded, to, start), role: "BODY" });
    from = to + 1;
  }
  return lines;
}

/** Cuts the line at `index` in two at offset `at`; blanks at the cut belong to neither. Returns false at an edge. */
export function cutLine(lines: Line[], index: number, at: number, folded: string): boolean {
  const line = lines[index]!;
  const left = trimBlanks(folded, at, line.start);
  const right = skipBlanks(folded, at, line.end);
  if (left === line.start || right === line.end) return false;
  lines.splice(index, 1, { ...line, end: left }, { ...line, start: right });
  return true;
}
