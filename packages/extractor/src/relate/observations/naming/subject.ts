import type { Span } from "@practice-atlas/model";
import type { Layout, SentenceDraft } from "../../../stages.ts";
import { startsOf } from "../../../text/index.ts";
import type { Spot } from "../spots/index.ts";
import { lastTopic, type Words } from "../words.ts";

/** How many figures back a weak indicator or a change may lean. */
export const LOOK_BACK = 12;

/** The topics of the figures read before, by their places in the list: what a later weak indicator (办结32件) may refer back to. */
export interface Topics {
  topic(at: number): string;
}

/** Finds what the weak indicator at a place in the list is about, from the words before it. */
export type SubjectOf = (at: number, earlier: Topics) => string;

/** How far back a subject may stand. */
const REACH = 300;

/** 其中 and the like: the figure is a part of what the sentence before counted. */
const PART_LEAD = /其中|当中|包括|包含|含/y;
/** What may stand before it: blanks, a comma, a bracket; and how many of them. */
const OPENING = /[\s,(]/;
const MOST_OPENINGS = 40;

/** Where 其中 ends that stands at a position; infinite when none does. */
export function partLeadEnd(text: string, start: number): number {
  let at = start;
  while (at < start + MOST_OPENINGS && text.charCodeAt(at) < FIRST_HAN && OPENING.test(text.charAt(at))) at += 1;
  PART_LEAD.lastIndex = at;
  return PART_LEAD.test(text) ? PART_LEAD.lastIndex : Number.POSITIVE_INFINITY;
}

const FIRST_HAN = 0x4e00;
/** A name of figures (“3+2”) tells nothing. */
const SPEAKING = /\p{Script=Han}{2}/u;

/**
 * The nearest of: a domain noun (行政复议) or a practice's name earlier in the sentence, the topic of the figure before
 * in the sentence; for 其中 that of the sentence before; else a domain noun in the heading. Empty when there is none.
 */
export function compileSubject(
  layout: Layout,
  spots: readonly Spot[],
  practices: readonly Span[],
  words: Words,
): SubjectOf {
  const practiceFrom = startsOf(practices);
  const sentenceFrom = startsOf(layout.sentences);
  const text = layout.folded;
  return (at, earlier) => {
    const spot = spots[at]!;
    const { group } = spot;
    const before = topicBefore(spots, at, earlier);
    const from = before === -1 ? group.start : spots[before]!.quantity.end;
    const near = lastTopic(text, Math.max(from, spot.zone.start - REACH), spot.zone.start, words);
    if (near !== "") return near;
    if (before !== -1) return earlier.topic(before);
    for (let i = practiceFrom(spot.quantity.numberStart) - 1; i >= 0; i -= 1) {
      const { start, end } = practices[i]!;
      if (start < group.start) break;
      const name = end <= spot.quantity.numberStart ? text.slice(start, end).replace(/["\s]/g, "") : "";
      if (SPEAKING.test(name)) return name;
    }
    return (
      sentenceBefore(text, layout.sentences[sentenceFrom(group.start) - 1], spots, at, earlier) ||
      headingTopic(layout, layout.sentences[spot.sentence]!.section, words)
    );
  };
}

/** The last figure before in the group that has a topic, -1 when there is none. */
function topicBefore(spots: readonly Spot[], at: number, earlier: Topics): number {
  const { group } = spots[at]!;
  const least = Math.max(0, at - LOOK_BACK);
  for (let i = at - 1; i >= least && spots[i]!.quantity.start >= group.start; i -= 1) {
    if (earlier.topic(i) !== "") return i;
  }
  return -1;
}

/** For 其中 at a sentence's head, and for one that begins with a weak figure: what the sentence before counted alike, else first. */
function sentenceBefore(
  text: string,
  ahead: SentenceDraft | undefined,
  spots: readonly Spot[],
  at: number,
  earlier: Topics,
): string {
  const { group, quantity, zone } = spots[at]!;
  const leads = partLeadEnd(text, group.start) <= quantity.start || zone.start - group.start < 4;
  if (!leads || ahead === undefined) return "";
  let first = "";
  const least = Math.max(0, at - LOOK_BACK);
  for (let i = at - 1; i >= least && spots[i]!.quantity.end > ahead.start; i -= 1) {
    const said = spots[i]!.quantity.start < group.start ? earlier.topic(i) : "";
    if (said !== "" && spots[i]!.quantity.unitClass === quantity.unitClass) return said;
    if (said !== "") first = said;
  }
  return first;
}

function headingTopic({ sections }: Layout, ordinal: number, words: Words): string {
  const heading = sections[ordinal]?.heading ?? "";
  return lastTopic(heading, 0, heading.length, words);
}
