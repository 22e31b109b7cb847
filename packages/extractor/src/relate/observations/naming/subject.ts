import type { Span } from "@practice-atlas/model";
import type { Layout, PracticeHit, SentenceDraft } from "../../../stages.ts";
import { startsOf } from "../../../text/index.ts";
import type { Spot } from "../spots/index.ts";
import type { Words } from "../words.ts";

/** A figure already named: what a later weak indicator (办结32件) may refer back to. */
export interface Named {
  readonly spot: Spot;
  /** The metric's name as written into the record. */
  readonly name: string;
  readonly topic: string;
}

/** Finds what a weak indicator is about, from the words before it. */
export type SubjectOf = (spot: Spot, earlier: readonly Named[]) => string;

/** How far back a subject may stand. */
const REACH = 300;

/** 其中 and the like: the figure is a part of what the sentence before counted. */
const PART_LEAD = /[\s,(]*(?:其中|当中|包括|包含|含)/y;

/** Where 其中 ends that stands at a position; infinite when none does. */
export function partLeadEnd(text: string, start: number): number {
  PART_LEAD.lastIndex = start;
  return PART_LEAD.test(text) ? PART_LEAD.lastIndex : Number.POSITIVE_INFINITY;
}

/**
 * The nearest of: a domain noun (行政复议) or a practice's name earlier in the sentence, the topic of the figure before
 * in the sentence; for 其中 that of the sentence before; else a domain noun in the heading. Empty when there is none.
 */
export function compileSubject(layout: Layout, practices: readonly PracticeHit[], words: Words): SubjectOf {
  const practiceFrom = startsOf(practices);
  const sentenceFrom = startsOf(layout.sentences);
  return (spot, earlier) => {
    const { group } = spot;
    const text = layout.folded;
    const before = earlier.findLast((n) => n.topic !== "" && n.spot.quantity.start >= group.start) ?? null;
    const from = before?.spot.quantity.end ?? group.start;
    const near = lastTopic(text, { start: Math.max(from, spot.zone.start - REACH), end: spot.zone.start }, words);
    if (near !== "") return near;
    if (before !== null) return before.topic;
    const practice = practices
      .slice(practiceFrom(group.start), practiceFrom(spot.quantity.numberStart))
      .findLast((p) => p.end <= spot.quantity.numberStart);
    if (practice !== undefined) return text.slice(practice.start, practice.end).replace(/["\s]/g, "");
    return (
      sentenceBefore(layout.folded, layout.sentences[sentenceFrom(group.start) - 1], spot, earlier) ||
      headingTopic(layout, layout.sentences[spot.sentence]!.section, words)
    );
  };
}

/** For 其中 at a sentence's head, and for one that begins with a weak figure: what the sentence before counted alike, else first. */
function sentenceBefore(text: string, ahead: SentenceDraft | undefined, spot: Spot, earlier: readonly Named[]): string {
  const { group } = spot;
  const leads = partLeadEnd(text, group.start) <= spot.quantity.start || spot.zone.start - group.start < 4;
  if (!leads || ahead === undefined) return "";
  const said = earlier.filter(
    (n) => n.spot.quantity.end > ahead.start && n.spot.quantity.start < group.start && n.topic !== "",
  );
  return (said.findLast((n) => n.spot.quantity.unitClass === spot.quantity.unitClass) ?? said[0])?.topic ?? "";
}

function lastTopic(text: string, span: Span, words: Words): string {
  if (span.end <= span.start) return "";
  const stretch = text.slice(span.start, span.end);
  const hit = words.topics.find(stretch).at(-1);
  return hit === undefined ? "" : words.topicList[hit.pattern]!;
}

function headingTopic(layout: Layout, ordinal: number, words: Words): string {
  const heading = layout.sections[ordinal]?.heading ?? null;
  if (heading === null) return "";
  const hit = words.topics.find(heading).at(-1);
  return hit === undefined ? "" : words.topicList[hit.pattern]!;
}
