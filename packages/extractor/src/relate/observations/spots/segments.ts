import type { Span } from "@practice-atlas/model";
import type { Quantity } from "../../../stages.ts";

/** 1 may end a segment, 2 does, 3 is a bracket, 4 a quote mark. */
const SIGN = new Uint8Array(65536);
for (const c of ",;:!?|") SIGN[c.charCodeAt(0)] = 1;
for (const c of "。\n") SIGN[c.charCodeAt(0)] = 2;
for (const c of "()") SIGN[c.charCodeAt(0)] = 3;
SIGN['"'.charCodeAt(0)] = 4;
const LONGEST_QUOTE = 45;
const INLINE_BRACKET = 9;

/** Some of the figures of a text: those of a list from `first` to before `last`. */
export interface Run {
  readonly list: readonly Quantity[];
  readonly first: number;
  readonly last: number;
}

/**
 * The segments of a sentence that hold one of its figures. Segments end at stops outside quotes and numerals, and at
 * brackets that hold a figure or more than a gloss.
 */
export function segmentsOf(text: string, sentence: Span, { list: figures, first, last }: Run): Span[] {
  const out: Span[] = [];
  let start = sentence.start;
  let [at, next] = [first, first];
  for (let i = sentence.start; i < sentence.end && next < last; i += 1) {
    const sign = SIGN[text.charCodeAt(i)];
    if (sign === 0) continue;
    while (at < last && figures[at]!.end <= i) at += 1;
    if (at < last && i >= figures[at]!.numberStart && i < figures[at]!.numberEnd) continue;
    if (sign === 4) i = quoteEnd(text, i, sentence.end);
    else if (sign !== 3 || isCuttingBracket(text, i, sentence)) {
      if (figures[next]!.numberStart < i) out.push({ start, end: i });
      while (next < last && figures[next]!.numberStart < i) next += 1;
      start = i + 1;
    }
  }
  if (next < last) out.push({ start, end: sentence.end });
  return out;
}

/** Where a quote that opens at `at` closes, if soon; else `at`: a stray mark hides nothing. */
function quoteEnd(text: string, at: number, limit: number): number {
  const last = Math.min(limit, at + LONGEST_QUOTE + 1);
  for (let i = at + 1; i < last; i += 1) {
    const sign = SIGN[text.charCodeAt(i)];
    if (sign === 4) return i;
    if (sign === 2) return at;
  }
  return at;
}

function isCuttingBracket(text: string, at: number, { start, end }: Span): boolean {
  const opens = text[at] === "(";
  const inside = opens
    ? text.slice(at + 1, Math.min(end, at + INLINE_BRACKET + 1))
    : text.slice(Math.max(start, at - INLINE_BRACKET), at);
  const other = opens ? inside.indexOf(")") : inside.lastIndexOf("(");
  return other === -1 || /\d/.test(opens ? inside.slice(0, other) : inside.slice(other));
}
