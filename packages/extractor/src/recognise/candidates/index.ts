import type { Residue, SectionKind, Span } from "@practice-atlas/model";
import type { Reference } from "@practice-atlas/reference";
import type { AgencyHit, CandidateHit, Layout, PlaceHit, PracticeHit, TitleHit } from "../../stages.ts";
import { findOpen } from "./open.ts";
import { judgeRun, runsOf } from "./quoted.ts";
import { findQuotes, type Quote } from "./quotes.ts";
import { bare, readTables } from "./tables.ts";

/** What was seen before: names inside it are not candidates again. */
export interface SeenBefore {
  readonly practices: readonly PracticeHit[];
  readonly titles: readonly TitleHit[];
  readonly agencies: readonly AgencyHit[];
  readonly places: readonly PlaceHit[];
}

const GLOSS = /^\s*的\s*$/;

/**
 * Compiles the discovery of local practices: quoted names by the verb before, the head after, their shape and the
 * section (tables `candidate-*.tsv`, each weight with its reason), and unquoted verb–name–head patterns. A candidate's
 * span is the words between the quotes; its name carries quotes only where a tail or prefix belongs to it
 * (“法律明白人+网格员”结对帮扶机制). Quotations that are no names go to the residue.
 */
export function compileFindCandidates(
  reference: Reference,
): (layout: Layout, seen: SeenBefore) => { candidates: CandidateHit[]; residue: Residue[] } {
  const tables = readTables(reference.lexicon);
  return (layout, { practices, titles, agencies }) => {
    const overlapsTitle = overlaps(titles);
    const inBody = (quote: Quote): boolean =>
      (agencies[lastStart(agencies, quote.start - 1)]?.end ?? 0) > quote.innerStart;
    const quotes = findQuotes(layout).filter((quote) => !overlapsTitle(quote.start, quote.end));
    const overlapsQuote = overlaps(quotes);
    const practicesIn = within(practices);
    const sentenceStart = (at: number): number => layout.sentences[lastStart(layout.sentences, at)]?.start ?? 0;
    const setting = { layout, tables, kindAt: kinds(layout), practicesIn, sentenceStart };
    const outside = quotes.filter((quote) => !inBody(quote));
    const runs = runsOf(layout.folded, outside);
    const starts = wordsStarts(layout.folded, runs);
    const ends = wordsEnds(layout.folded, runs);
    const judged = runs
      .map((run, i) => ({
        run,
        words: { start: starts[i]!, end: ends[i]! },
        gloss: isGloss(layout.folded, run, runs[i + 1]),
      }))
      .filter(({ gloss }) => !gloss)
      .map(({ run, words }) => judgeRun(run, words, setting));
    const blocked = (start: number, end: number): boolean =>
      overlapsTitle(start, end) || overlapsQuote(start, end) || setting.kindAt(start) === "PROBLEM";
    const open = findOpen(layout, tables, blocked, practicesIn);
    const { hits, residue } = recall(
      judged.flatMap((j) => j.hits),
      judged.flatMap((j) => j.residue),
    );
    return { candidates: [...hits, ...open].sort((a, b) => a.start - b.start || a.end - b.end), residue };
  };
}

/** A quotation left out is a name after all when the same words were taken elsewhere in the text. */
function recall(
  hits: readonly CandidateHit[],
  residue: readonly Residue[],
): { hits: CandidateHit[]; residue: Residue[] } {
  const names = new Map(hits.map((hit) => [bare(innerOf(hit.name)), hit.name]));
  const known = (left: Residue): string | undefined => names.get(bare(left.surface));
  const again = residue.flatMap((left): CandidateHit[] => {
    const name = known(left);
    return name === undefined ? [] : [{ start: left.start, end: left.end, name, rule: "quoted-again" }];
  });
  return { hits: [...hits, ...again], residue: residue.filter((left) => known(left) === undefined) };
}

/** The quoted words of a name, or all of it. */
function innerOf(name: string): string {
  return /“([^”]+)”/.exec(name)?.[1] ?? name;
}

/** Whether a run only explains the next one: “甲、乙、丙”的“三位一体”格局. */
function isGloss(folded: string, run: readonly Quote[], next: readonly Quote[] | undefined): boolean {
  return next !== undefined && GLOSS.test(folded.slice(run.at(-1)!.end, next[0]!.start));
}

/** What may stand between two quoted names in a row: the head and number of the first, and a joint. */
const IN_A_ROW = /^[^,。;:"]{0,14}(?:、|和|以及|及|与)$/;

/** For each run where the words before it end: before its gloss, or before the first of the row that it stands in. */
function wordsStarts(folded: string, runs: readonly (readonly Quote[])[]): number[] {
  const out: number[] = [];
  runs.forEach((run, i) => {
    const previous = runs[i - 1];
    const own = run[0]!.start;
    if (previous === undefined) out.push(own);
    else if (isGloss(folded, previous, run)) out.push(previous[0]!.start);
    else out.push(IN_A_ROW.test(folded.slice(previous.at(-1)!.end, own)) ? out[i - 1]! : own);
  });
  return out;
}

/** Two owners with a name each: 甲局“X”、乙局“Y”等做法. */
const SHARES_HEAD = /^、[^,。;:"、]{2,12}$/;

/** For each run where the words after it begin: behind it, or behind the last of those that share its head. */
function wordsEnds(folded: string, runs: readonly (readonly Quote[])[]): number[] {
  const out = runs.map((run) => run.at(-1)!.end);
  for (let i = runs.length - 2; i >= 0; i -= 1)
    if (SHARES_HEAD.test(folded.slice(out[i], runs[i + 1]![0]!.start))) out[i] = out[i + 1]!;
  return out;
}

/** Kind of the innermost section at an offset. */
function kinds({ sections, sentences }: Layout): (at: number) => SectionKind | "PREAMBLE" {
  return (at) => {
    const sentence = sentences[lastStart(sentences, at)];
    const section = sentence === undefined ? undefined : sections[sentence.section];
    return section === undefined || section.level === 0 ? "PREAMBLE" : section.kind;
  };
}

/** Whether a range meets one of the spans (sorted by start, not nested). */
function overlaps(spans: readonly Span[]): (start: number, end: number) => boolean {
  return (start, end) => {
    const span = spans[lastStart(spans, end - 1)];
    return span !== undefined && span.end > start;
  };
}

/** The practices that meet a range. Hits are short, so looking back a few is enough. */
function within(practices: readonly PracticeHit[]): (start: number, end: number) => PracticeHit[] {
  const LOOK_BACK = 12;
  return (start, end) => {
    const out: PracticeHit[] = [];
    const last = lastStart(practices, end - 1);
    for (let i = last; i >= 0 && i > last - LOOK_BACK; i -= 1) if (practices[i]!.end > start) out.push(practices[i]!);
    return out.reverse();
  };
}

/** Index of the last span that starts at or before `at`, -1 when none does. */
function lastStart(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
