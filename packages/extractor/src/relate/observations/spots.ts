import type { Span } from "@practice-atlas/model";
import type { Layout, Quantity, SentenceDraft } from "../../stages.ts";

/** A figure in its clause: which words are its own. All offsets are UTF-16 code units of the text. */
export interface Spot {
  readonly quantity: Quantity;
  /** Index of the sentence in the layout. */
  readonly sentence: number;
  /** The sentence with those before it that end in ；: what a clause may lean on. */
  readonly group: Span;
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
    if (own.length > 0)
      out.push(...spotsInSentence(layout.folded, sentence, { index, group: groupOf(layout, index) }, own));
  });
  return out;
}

interface Place {
  readonly index: number;
  readonly group: Span;
}

function groupOf(layout: Layout, index: number): Span {
  const { section, end } = layout.sentences[index]!;
  let first = index;
  while (first > 0 && layout.sentences[first - 1]!.section === section && /; *$/.test(sentenceTail(layout, first - 1)))
    first -= 1;
  return { start: layout.sentences[first]!.start, end };
}

function sentenceTail(layout: Layout, index: number): string {
  const { start, end } = layout.sentences[index]!;
  return layout.folded.slice(Math.max(start, end - 3), end);
}

function spotsInSentence(text: string, sentence: SentenceDraft, place: Place, own: readonly Quantity[]): Spot[] {
  return segmentsOf(text, sentence, own).flatMap((segment) => {
    const inside = own.filter((q) => q.numberStart >= segment.start && q.numberStart < segment.end);
    return inside.length === 0 ? [] : spotsInSegment(text, segment, place, inside);
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
    const quoted =
      quote !== -1 &&
      i - quote <= LONGEST_QUOTE &&
      text.indexOf('"', i) !== -1 &&
      text.indexOf('"', i) - quote <= LONGEST_QUOTE;
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

function spotsInSegment(text: string, segment: Span, place: Place, inside: readonly Quantity[]): Spot[] {
  const out: Spot[] = [];
  const base = { sentence: place.index, group: place.group, segment, listIndex: 0 };
  inside.forEach((quantity, i) => {
    const before = out.at(-1);
    if (before === undefined) {
      out.push({ ...base, quantity, zone: { ...segment } });
      return;
    }
    const joint = jointOf(text, before.quantity, quantity, inside[i + 1]?.start ?? segment.end);
    out[i - 1] = { ...before, zone: { start: before.zone.start, end: joint.end } };
    const start = joint.start ?? before.zone.start;
    out.push({
      ...base,
      quantity,
      zone: { start, end: segment.end },
      listIndex: joint.listed ? before.listIndex + 1 : 0,
    });
  });
  return out;
}

/** How two figures of one segment share its words: where the first's end, and where the second's begin (null: with the first's). */
interface Joint {
  readonly end: number;
  readonly start: number | null;
  /** 下降5%、3%: one list of figures behind shared words. */
  readonly listed: boolean;
}

const RUN = 3;

function jointOf(text: string, first: Quantity, second: Quantity, limit: number): Joint {
  const between = text.slice(first.end, second.start);
  const match = JOINT.exec(between);
  if (match === null) {
    const own = between.trim().length > RUN ? first.end : null;
    const listed = between.trim() === "" && first.unit === second.unit;
    return { end: listed ? first.end : second.start, start: own, listed };
  }
  const ahead = between.slice(0, match.index).trim();
  const rest = between.slice(match.index + match[0].length).trim();
  const behind = text.slice(second.end, limit).trim();
  const listed = ahead === "" && rest === "" && (first.unit === second.unit || !/^\p{Script=Han}/u.test(behind));
  const at = first.end + match.index;
  return listed ? { end: at, start: null, listed } : { end: at, start: at + match[0].length, listed };
}
