import type { Span } from "@practice-atlas/model";
import type { Layout, PracticeHit } from "../../../stages.ts";
import type { Spot } from "../spots.ts";
import type { Words } from "../words.ts";

/** A figure already named: what a later weak indicator (办结32件) may refer back to. */
export interface Named {
  readonly spot: Spot;
  readonly name: string;
  readonly topic: string;
}

/** Finds what a weak indicator is about, from the words before it. */
export type SubjectOf = (spot: Spot, earlier: readonly Named[]) => string;

/** 其中 and the like: the figure is a part of what the sentence before counted. */
export const PART_LEAD = /^[\s,(]*(?:其中|包括|包含|含)/;

/**
 * The nearest of: a domain noun (行政复议) or a practice's name earlier in the sentence, the topic of the figure before
 * in the sentence; for 其中 that of the sentence before; else a domain noun in the heading. Empty when there is none.
 */
export function compileSubject(layout: Layout, practices: readonly PracticeHit[], words: Words): SubjectOf {
  return (spot, earlier) => {
    const sentence = layout.sentences[spot.sentence]!;
    const text = layout.folded;
    const before = earlier.filter((n) => n.spot.sentence === spot.sentence && n.topic !== "").at(-1) ?? null;
    const from = before?.spot.quantity.end ?? sentence.start;
    const near = lastTopic(text, { start: from, end: spot.zone.start }, words);
    if (near !== "") return near;
    if (before !== null) return before.topic;
    const practice = practices.filter((p) => p.start >= sentence.start && p.end <= spot.quantity.numberStart).at(-1);
    if (practice !== undefined) return text.slice(practice.start, practice.end).replace(/["\s]/g, "");
    const lead = text.slice(sentence.start, spot.zone.start + 4);
    if (PART_LEAD.test(lead) || spot.zone.start - sentence.start < 4) {
      const last = earlier.filter((n) => n.spot.sentence === spot.sentence - 1);
      const head = last.find((n) => n.topic !== "");
      if (head !== undefined) return head.topic;
    }
    return headingTopic(layout, sentence.section, words);
  };
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
