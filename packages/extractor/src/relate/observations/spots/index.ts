import type { Span } from "@practice-atlas/model";
import type { Layout, Quantity } from "../../../stages.ts";
import { jointOf } from "./joints.ts";
import { type Run, segmentsOf } from "./segments.ts";

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

/** Every quantity of the text as a spot, in order of place. */
export function spotsOf(layout: Layout, quantities: readonly Quantity[]): Spot[] {
  const out: Spot[] = [];
  const { sentences } = layout;
  let index = 0;
  for (let first = 0; first < quantities.length; ) {
    while (index < sentences.length && sentences[index]!.end <= quantities[first]!.numberStart) index += 1;
    const sentence = sentences[index];
    if (sentence === undefined) break;
    let last = first;
    while (last < quantities.length && quantities[last]!.numberStart < sentence.end) last += 1;
    addSentence(layout, index, { list: quantities, first, last }, out);
    first = last;
  }
  return out;
}

/** How far back a group may reach. */
const GROUP_MAX = 600;

function groupOf(layout: Layout, index: number): Span {
  const { section, start, end } = layout.sentences[index]!;
  let first = index;
  for (let i = index - 1; i >= 0 && start - layout.sentences[i]!.start <= GROUP_MAX; i -= 1) {
    if (layout.sentences[i]!.section !== section || !endsOpen(layout.folded, layout.sentences[i]!)) break;
    first = i;
  }
  return { start: layout.sentences[first]!.start, end };
}

/** Whether a sentence ends in ; with at most two blanks behind. */
function endsOpen(text: string, { start, end }: Span): boolean {
  const least = Math.max(start, end - 3);
  let at = end - 1;
  while (at > least && text[at] === " ") at -= 1;
  return at >= least && text[at] === ";";
}

/** Adds the figures of a sentence, segment by segment. */
function addSentence(layout: Layout, index: number, { list, first, last }: Run, out: Spot[]): void {
  const group = groupOf(layout, index);
  let from = first;
  for (const segment of segmentsOf(layout.folded, layout.sentences[index]!, { list, first, last })) {
    let to = from;
    while (to < last && list[to]!.numberStart < segment.end) to += 1;
    addSegment(layout.folded, { index, group, segment }, { list, first: from, last: to }, out);
    from = to;
  }
}

/** A segment and what it stands in: the sentence's index and its group. */
interface Place {
  readonly index: number;
  readonly group: Span;
  readonly segment: Span;
}

/** A spot whose words may yet end where the next figure's begin. */
interface Growing extends Spot {
  readonly zone: { readonly start: number; end: number };
}

/** Adds the figures of a segment, each with its part of the words. */
function addSegment(text: string, { index, group, segment }: Place, { list, first, last }: Run, out: Spot[]): void {
  let before: Growing | null = null;
  for (let i = first; i < last; i += 1) {
    const quantity = list[i]!;
    let [start, listIndex] = [segment.start, 0];
    if (before !== null) {
      const near = quantity.start - before.zone.start <= SHARED_MAX;
      const limit = i + 1 < last ? list[i + 1]!.start : segment.end;
      const joint = jointOf(text, before.quantity, quantity, limit, near);
      before.zone.end = joint.end;
      start = joint.start ?? before.zone.start;
      listIndex = joint.listed ? before.listIndex + 1 : 0;
    }
    before = { quantity, sentence: index, group, segment, zone: { start, end: segment.end }, listIndex };
    out.push(before);
  }
}

/** How far figures may share words. */
const SHARED_MAX = 200;
/** How many figures may share one list of words. */
const LONGEST_LIST = 40;

/** The figures that share the words of the one at `at`, itself included, in order. */
export function sharing(spots: readonly Spot[], at: number): readonly Spot[] {
  const own = spots[at]!;
  let first = at;
  while (first > 0 && at - first < LONGEST_LIST && share(own, spots[first - 1]!)) first -= 1;
  let last = at + 1;
  while (last < spots.length && last - at < LONGEST_LIST && share(own, spots[last]!)) last += 1;
  return last - first === 1 ? [own] : spots.slice(first, last);
}

const share = (a: Spot, b: Spot): boolean => a.segment.start === b.segment.start && a.zone.start === b.zone.start;
