import type { Span } from "@practice-atlas/model";
import type { Layout } from "../../stages.ts";

/** A quotation: the span takes in the marks, `innerStart`–`innerEnd` does not. */
export interface Quote extends Span {
  readonly innerStart: number;
  readonly innerEnd: number;
}

const OPEN = "“「『‘";
const CLOSE = "”」』’";
/** Longer quotations are speech, not names. */
const LONGEST = 60;

/** All quotations inside one line, outermost first closed, sorted by start; doubled marks count once. */
export function findQuotes({ text, folded }: Layout): Quote[] {
  const out: Quote[] = [];
  let open = -1;
  for (let at = nextMark(folded, 0); at >= 0; at = nextMark(folded, at + 1)) {
    const mark = text[at]!;
    if (mark === "\n") open = -1;
    else if (open < 0) open = CLOSE.includes(mark) && !closesNext(text, nextMark(folded, at + 1)) ? -1 : at;
    else if (OPEN.includes(mark) && mark !== text[open]) continue;
    else if (OPEN.includes(mark) && at - open > LONGEST) open = at;
    else if (at === open + 1) open = at;
    else {
      if (at - open <= LONGEST) out.push({ start: open, end: at + 1, innerStart: open + 1, innerEnd: at });
      open = -1;
    }
  }
  return out;
}

/** Whether the next mark is a closing one too: ”甲” was typed with the wrong opening mark. */
function closesNext(text: string, next: number): boolean {
  return next >= 0 && CLOSE.includes(text[next]!);
}

const [LINE, DOUBLE, SINGLE] = [10, 34, 39];

/** The next quote mark or line end at or after `from`, -1 at the end. */
function nextMark(folded: string, from: number): number {
  for (let at = from; at < folded.length; at += 1) {
    const code = folded.charCodeAt(at);
    if (code <= SINGLE && (code === LINE || code === DOUBLE || code === SINGLE)) return at;
  }
  return -1;
}
