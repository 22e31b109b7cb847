import type { Span } from "@practice-atlas/model";
import type { Quantity } from "../../../stages.ts";
import type { PartHits } from "./hits.ts";
import type { Alternative } from "./parts.ts";
import { CONTEXT_REACH, type Context } from "./reach.ts";

/** A figure among the words that its metric is looked for in. */
export interface Frame {
  /** The folded text, or a phrase that ends with the figure. */
  readonly text: string;
  /** The words of triggers beside the figure. */
  readonly hits: PartHits;
  readonly context: Context;
  readonly quantity: Quantity;
  /** Where the quantity stands. */
  readonly start: number;
  readonly end: number;
  /** The figure's own words. */
  readonly zone: Span;
  /** Where the sentence begins, with those before it that end in ；. */
  readonly group: number;
  /** The place or office right behind the figure that it counts (24个乡镇), empty when there is none. */
  readonly noun: string;
  readonly reading: Reading;
}

/** How an alternative reads; filled anew for each. */
export interface Reading {
  score: number;
  /** Characters of the figure's own words that the trigger explains. */
  matched: number;
  /** Whether a word of the trigger stands before the figure's sentence. */
  far: boolean;
  /** Where the first and the last of the trigger's words beside the figure begin and end. */
  start: number;
  end: number;
  /** Where the stretch between its last two words begins and ends; empty when it has but one. */
  gapStart: number;
  gapEnd: number;
}

export const newReading = (): Reading => ({
  score: 0,
  matched: 0,
  far: false,
  start: 0,
  end: 0,
  gapStart: 0,
  gapEnd: 0,
});

/** What a context word that is near adds, and one before it. */
const [CONTEXT_WORTH, FARTHER_WORTH] = [16, 6];
/** What a context word outside the sentence costs. */
const OUTSIDE = 12;
const OTHER_HEAD = 30;
const OWN_UNIT = 4;

/**
 * Reads an alternative that the word `last` would end into the frame's reading: near parts backwards from it, then context
 * parts. False when one lacks. `head` is the part of head nouns: 案卷评查培训3次 counts trainings, so one between `last` and the figure speaks
 * against the trigger.
 */
export function read(frame: Frame, last: number, alternative: Alternative, head: number): boolean {
  const { hits, zone, reading } = frame;
  const { start, end } = hits.words;
  let edge = start[last]!;
  let matched = end[last]! - edge;
  let gaps = 0;
  let distance = distanceTo(frame, edge, end[last]!);
  reading.end = end[last]!;
  reading.gapStart = edge;
  reading.gapEnd = edge;
  for (const part of alternative.near) {
    const at = hits.before(part, edge, zone.start);
    if (at === -1) return false;
    const [from, to] = [start[at]!, end[at]!];
    matched += to - from;
    if (reading.gapStart === reading.gapEnd && edge === reading.gapEnd) reading.gapStart = to;
    gaps += gapOf(frame.text, to, edge);
    edge = from;
    distance = Math.min(distance, distanceTo(frame, from, to));
  }
  reading.start = edge;
  const isOther = hits.before(head, frame.start, end[last]!) !== -1;
  reading.score = matched * 10 - Math.min(30, gaps) - distance - (isOther ? OTHER_HEAD : 0);
  reading.matched = matched;
  reading.far = false;
  if (alternative.context.length > 0 && !readContext(frame, edge, alternative.context)) return false;
  if (frame.quantity.unit === alternative.metric.unit) reading.score += OWN_UNIT;
  return true;
}

/** Adds the context parts, each before the one read last; false when one lacks. */
function readContext({ context, group, reading }: Frame, last: number, parts: readonly number[]): boolean {
  const from = context.reach();
  const { start, end } = context.hits.words;
  let edge = last;
  let worth = CONTEXT_WORTH;
  for (const part of parts) {
    const at = context.hits.before(part, edge, Math.max(from, edge - CONTEXT_REACH));
    if (at === -1) return false;
    const outside = start[at]! < group;
    reading.far ||= outside;
    reading.score += worth - Math.min(40, (edge - end[at]!) * 0.3) - (outside ? OUTSIDE : 0);
    worth = FARTHER_WORTH;
    edge = start[at]!;
  }
  return true;
}

/** How far two words of one trigger stand apart; an enumeration between them (常务会议及各级党委学习) weighs more. */
function gapOf(text: string, start: number, end: number): number {
  return (end - start) * 0.5 + (lists(text, start, end) ? 12 : 0);
}

function lists(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (text[at] === "、" || text[at] === "及") return true;
  return false;
}

/** How far a word stands from the figure: before it the farther, the worse. */
function distanceTo(figure: Frame, start: number, end: number): number {
  return end <= figure.start ? Math.min(20, (figure.start - end) * 1.5) : Math.min(20, start - figure.end);
}
