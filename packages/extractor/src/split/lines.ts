/** What a line is for: only BODY lines can hold headings and facts. */
export type Role = "BODY" | "TITLE" | "ADDRESSEE" | "SIGNATURE" | "DATE" | "FURNITURE";

/** A line, or a piece of one, without the blanks around it; `start`–`end` are UTF-16 offsets. */
export interface Line {
  start: number;
  end: number;
  role: Role;
}

const isBlank = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0x85 ||
  code === 0x200b ||
  code === 0xfeff ||
  code === 0x2028 ||
  code === 0x2029;

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
  const breaks = /[\n\r\u2028\u2029\u0085\f\v]|$/g;
  for (let from = 0; from < folded.length; ) {
    breaks.lastIndex = from;
    const to = breaks.exec(folded)?.index ?? folded.length;
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
