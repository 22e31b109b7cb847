import type { Span } from "@practice-atlas/model";
import type { Layout } from "../../stages.ts";
import { type Cues, lowerBound } from "./cues.ts";
import type { Scene } from "./scene.ts";

const YEAR = /(20\d\d)年(?!度|以来|起|至|到|-|间|底)/g;
/** Words before a year that make it a measure or a start, not the time of the deed. */
const NOT_WHEN = /[较比自从与同和至到于截]$|相较|相比$/;
const SAME_PERIOD = /^(?:同期|同比|相比|以来|底|末)/;

/** The year that the text is about: the one named most outside titles, the later of equals; null when none is. */
export function yearOf({ text }: Layout): number | null {
  const counts = new Map<number, number>();
  for (const [, year] of text.replace(/《[^》\n]*》/g, "").matchAll(/(20\d\d)年/g)) {
    counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
  }
  let best: number | null = null;
  for (const [year, n] of counts) {
    const most = best === null ? 0 : counts.get(best)!;
    if (n > most || (n === most && best !== null && year > best)) best = year;
  }
  return best;
}

/** Whether the clause tells of an earlier time: an earlier year at its head, 往年, 去年, an old five-year plan. */
export function isPast(
  layout: Layout,
  span: Span,
  { clause, sentence }: Scene,
  cues: Cues,
  year: number | null,
): boolean {
  const cue = cues.first("past", sentence.start, span.start);
  if (cue !== null && !SAME_PERIOD.test(layout.folded.slice(cue.end, cue.end + 2))) {
    const before = layout.folded.slice(Math.max(sentence.start, cue.start - 2), cue.start);
    if (!NOT_WHEN.test(before) && sameStretch(layout, cue.start, clause.start)) return true;
  }
  return year !== null && earlierYear(layout, span, sentence, year);
}

/** Whether the last year named before the span is earlier than the report's, as the time of the deed. */
function earlierYear({ folded }: Layout, span: Span, sentence: Span, year: number): boolean {
  const words = folded.slice(sentence.start, span.start);
  let last: RegExpExecArray | null = null;
  for (const match of words.matchAll(YEAR)) last = match as RegExpExecArray;
  if (last === null || Number(last[1]) >= year) return false;
  const before = words.slice(Math.max(0, last.index - 3), last.index);
  return (before === "" || /[,;:。\s(]$|[于在]$/.test(before)) && !/《[^》]*$/.test(words.slice(0, last.index));
}

/** A time word reaches over its own clause and the next one. */
function sameStretch({ clauses }: Layout, from: number, clauseStart: number): boolean {
  const next = clauses[lowerBound(clauses, from + 1)];
  return next === undefined || next.start >= clauseStart;
}
