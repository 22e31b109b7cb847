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

/** 1 may end a segment, 2 does, 3 is a bracket, 4 a quote mark. */
const SIGN = new Uint8Array(65536);
for (const c of ",;:!?|") SIGN[c.charCodeAt(0)] = 1;
for (const c of "。\n") SIGN[c.charCodeAt(0)] = 2;
for (const c of "()") SIGN[c.charCodeAt(0)] = 3;
SIGN['"'.charCodeAt(0)] = 4;
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

/** How far back a group may reach. */
const GROUP_MAX = 600;

function groupOf(layout: Layout, index: number): Span {
  const { section, start, end } = layout.sentences[index]!;
  let first = index;
  for (let i = index - 1; i >= 0 && start - layout.sentences[i]!.start <= GROUP_MAX; i -= 1) {
    if (layout.sentences[i]!.section !== section || !/; *$/.test(sentenceTail(layout, i))) break;
    first = i;
  }
  return { start: layout.sentences[first]!.start, end };
}

function sentenceTail(layout: Layout, index: number): string {
  const { start, end } = layout.sentences[index]!;
  return layout.folded.slice(Math.max(start, end - 3), end);
}

function spotsInSentence(text: string, sentence: SentenceDraft, place: Place, own: readonly Quantity[]): Spot[] {
  let next = 0;
  return segmentsOf(text, sentence, own).flatMap((segment) => {
    const first = next;
    while (next < own.length && own[next]!.numberStart < segment.end) next += 1;
    const inside = own.slice(first, next).filter((q) => q.numberStart >= segment.start);
    return inside.length === 0 ? [] : spotsInSegment(text, segment, place, inside);
  });
}

/** Segments end at stops outside quotes and numerals, and at brackets that hold a figure or more than a gloss. */
function segmentsOf(text: string, sentence: Span, own: readonly Quantity[]): Span[] {
  const out: Span[] = [];
  let start = sentence.start;
  let q = 0;
  for (let i = sentence.start; i < sentence.end; i += 1) {
    const sign = SIGN[text.charCodeAt(i)];
    if (sign === 0) continue;
    while (q < own.length && own[q]!.end <= i) q += 1;
    if (q < own.length && i >= own[q]!.numberStart && i < own[q]!.numberEnd) continue;
    if (sign === 4) i = quoteEnd(text, i, sentence.end);
    else if (sign !== 3 || isCuttingBracket(text, i, sentence)) {
      if (i > start) out.push({ start, end: i });
      start = i + 1;
    }
  }
  if (start < sentence.end) out.push({ start, end: sentence.end });
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

function spotsInSegment(text: string, segment: Span, place: Place, inside: readonly Quantity[]): Spot[] {
  const out: Spot[] = [];
  const spot = (quantity: Quantity, zone: Span, listIndex: number): Spot => ({
    quantity,
    sentence: place.index,
    group: place.group,
    segment,
    zone,
    listIndex,
  });
  inside.forEach((quantity, i) => {
    const before = out.at(-1);
    if (before === undefined) {
      out.push(spot(quantity, segment, 0));
      return;
    }
    const near = quantity.start - before.zone.start <= SHARED_MAX;
    const joint = jointOf(text, before.quantity, quantity, inside[i + 1]?.start ?? segment.end, near);
    out[i - 1] = spot(before.quantity, { start: before.zone.start, end: joint.end }, before.listIndex);
    const start = joint.start ?? before.zone.start;
    out.push(spot(quantity, { start, end: segment.end }, joint.listed ? before.listIndex + 1 : 0));
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
const LOOK_BEHIND = 12;

/** How far figures may share words. */
const SHARED_MAX = 200;

function jointOf(text: string, first: Quantity, second: Quantity, limit: number, near: boolean): Joint {
  const between = text.slice(first.end, second.start);
  const match = JOINT.exec(between);
  if (match === null) {
    const own = !near || between.trim().length > RUN ? first.end : null;
    const listed = near && between.trim() === "" && first.unit === second.unit;
    return { end: listed ? first.end : second.start, start: own, listed };
  }
  const ahead = between.slice(0, match.index).trim();
  const rest = between.slice(match.index + match[0].length).trim();
  const behind = text.slice(second.end, Math.min(limit, second.end + LOOK_BEHIND)).trim();
  const listed =
    near && ahead === "" && rest === "" && (first.unit === second.unit || !/^\p{Script=Han}/u.test(behind));
  const at = first.end + match.index;
  return listed ? { end: at, start: null, listed } : { end: at, start: at + match[0].length, listed };
}

/** How many figures may share one list of words. */
const LONGEST_LIST = 40;

/** The figures that share the words of the one at `at`, itself included, in order. */
export function sharing(spots: readonly Spot[], at: number): readonly Spot[] {
  const { segment, zone } = spots[at]!;
  const shares = (spot: Spot | undefined): boolean =>
    spot !== undefined && spot.segment.start === segment.start && spot.zone.start === zone.start;
  let first = at;
  while (at - first < LONGEST_LIST && shares(spots[first - 1])) first -= 1;
  let last = at + 1;
  while (last - at < LONGEST_LIST && shares(spots[last])) last += 1;
  return spots.slice(first, last);
}
