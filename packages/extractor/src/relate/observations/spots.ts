import type { Span } from "@practice-atlas/model";
import type { Layout, Quantity, SentenceDraft } from "../../stages.ts";

/** A figure in its clause: which words are its own. All offsets are UTF-16 code units of the text. */
export interface Spot {
  readonly quantity: Quantity;
  /** Index of the sentence in the layout. */
  readonly sentence: number;
  /** The stretch between stops that holds the figure. */
  readonly segment: Span;
  /** The figure's own words: of a segment with several figures, its part. */
  readonly zone: Span;
  /** Place among figures that share one zone (同比分别下降A、B、C), else 0. */
  readonly listIndex: number;
}

const STOPS = new Set(",;:。!?\n|");
const LONGEST_QUOTE = 45;
const INLINE_BRACKET = 9;
const JOINT = /[、]|[和及与](?![解谐平])|以及|并(?!联)/;

/** Every quantity of the text as a spot, in order of place. */
export function spotsOf(layout: Layout, quantities: readonly Quantity[]): Spot[] {
  const out: Spot[] = [];
  let next = 0;
  layout.sentences.forEach((sentence, index) => {
    const own: Quantity[] = [];
    while (next < quantities.length && quantities[next]!.numberStart < sentence.end) {
      if (quantities[next]!.numberStart >= sentence.start) own.push(quantities[next]!);
      next += 1;
    }
    if (own.length > 0) out.push(...spotsInSentence(layout.folded, sentence, index, own));
  });
  return out;
}

function spotsInSentence(text: string, sentence: SentenceDraft, index: number, own: readonly Quantity[]): Spot[] {
  return segmentsOf(text, sentence, own).flatMap((segment) => {
    const inside = own.filter((q) => q.numberStart >= segment.start && q.numberStart < segment.end);
    return inside.length === 0 ? [] : spotsInSegment(text, segment, index, inside);
  });
}

/** Segments end at stops outside quotes and numerals, and at brackets that hold a figure or more than a gloss. */
function segmentsOf(text: string, sentence: Span, own: readonly Quantity[]): Span[] {
  const out: Span[] = [];
  let start = sentence.start;
  let quote = -1;
  let q = 0;
  for (let i = sentence.start; i < sentence.end; i += 1) {
    while (q < own.length && own[q]!.end <= i) q += 1;
    if (q < own.length && i >= own[q]!.numberStart && i < own[q]!.numberEnd) continue;
    const char = text[i]!;
    if (char === '"') quote = quote === -1 ? i : -1;
    const hard = char === "。" || char === "\n";
    const quoted = quote !== -1 && i - quote <= LONGEST_QUOTE && text.indexOf('"', i) !== -1 && text.indexOf('"', i) - quote <= LONGEST_QUOTE;
    if (hard) quote = -1;
    if (!hard && (quoted || !(STOPS.has(char) || isCuttingBracket(text, i)))) continue;
    if (i > start) out.push({ start, end: i });
    start = i + 1;
  }
  if (start < sentence.end) out.push({ start, end: sentence.end });
  return out;
}

function isCuttingBracket(text: string, at: number): boolean {
  if (text[at] === "(") {
    const close = text.indexOf(")", at);
    return close === -1 || close - at > INLINE_BRACKET || /\d/.test(text.slice(at, close));
  }
  if (text[at] !== ")") return false;
  const open = text.lastIndexOf("(", at);
  return open === -1 || at - open > INLINE_BRACKET || /\d/.test(text.slice(open, at));
}

function spotsInSegment(text: string, segment: Span, sentence: number, inside: readonly Quantity[]): Spot[] {
  const out: Spot[] = [];
  inside.forEach((quantity, i) => {
    const before = out.at(-1);
    if (before === undefined) {
      out.push({ quantity, sentence, segment, zone: { ...segment }, listIndex: 0 });
      return;
    }
    const cut = cutBetween(text, before.quantity, quantity, inside[i + 1]?.start ?? segment.end);
    if (cut === null) {
      const listed = text.slice(before.quantity.end, quantity.start).trim() !== "" || quantity.unit === before.quantity.unit;
      out[i - 1] = { ...before, zone: { start: before.zone.start, end: listed ? before.zone.end : quantity.start } };
      out.push({ quantity, sentence, segment, zone: { start: before.zone.start, end: segment.end }, listIndex: listed ? before.listIndex + 1 : 0 });
    } else {
      out[i - 1] = { ...before, zone: { start: before.zone.start, end: cut.end } };
      out.push({ quantity, sentence, segment, zone: { start: cut.start, end: segment.end }, listIndex: 0 });
    }
  });
  return out;
}

/** Where the words of one figure end and those of the next begin; null when both share their words. */
function cutBetween(text: string, first: Quantity, second: Quantity, limit: number): Span | null {
  const between = text.slice(first.end, second.start);
  const joint = JOINT.exec(between);
  if (joint === null) return /\p{Script=Han}/u.test(between) && between.trim().length > 3 ? { start: first.end, end: first.end } : null;
  const rest = between.slice(joint.index + joint[0].length).trim();
  const ahead = between.slice(0, joint.index).trim();
  const behind = text.slice(second.end, limit).trim();
  if (rest === "" && ahead === "" && !/^\p{Script=Han}/u.test(behind)) return null;
  if (rest === "" && ahead === "" && first.unit === second.unit) return null;
  return { end: first.end + joint.index, start: first.end + joint.index + joint[0].length };
}
