import type { Residue, SectionKind, Span } from "@practice-atlas/model";
import type { Reference } from "@practice-atlas/reference";
import type { AgencyHit, CandidateHit, Layout, PlaceHit, PracticeHit, TitleHit } from "../../stages.ts";
import { Pass } from "../../text/index.ts";
import { findOpen } from "./open.ts";
import { judgeRun, runsOf, type Setting } from "./quoted.ts";
import { findQuotes, type Quote } from "./quotes.ts";
import { isGloss, wordsEnds, wordsStarts } from "./rows.ts";
import { bare, readTables } from "./tables.ts";

/** What was seen before: names inside it are not candidates again. */
export interface SeenBefore {
  readonly practices: readonly PracticeHit[];
  readonly titles: readonly TitleHit[];
  readonly agencies: readonly AgencyHit[];
  readonly places: readonly PlaceHit[];
}

/**
 * Compiles the discovery of local practices: quoted names by the verb before, the head after, their shape and the
 * section (tables `candidate-*.tsv`, each weight with its reason), and unquoted verb–name–head patterns. A candidate's
 * span is the words between the quotes; its name carries quotes only where a tail or prefix belongs to it
 * (“法律明白人+网格员”结对帮扶机制). Quotations that are no names go to the residue.
 */
export function compileFindCandidates(
  reference: Reference,
  pass = new Pass(),
): (layout: Layout, seen: SeenBefore) => { candidates: CandidateHit[]; residue: readonly Residue[] } {
  const tables = readTables(reference.lexicon);
  const heads = pass.add(tables.openHeads.map((head) => head.text));
  return (layout, { practices, titles, agencies }) => {
    const hits: CandidateHit[] = [];
    const residue: Residue[] = [];
    const overlapsTitle = overlaps(titles);
    const quotes = findQuotes(layout).filter((quote) => !overlapsTitle(quote.start, quote.end));
    const overlapsQuote = overlaps(quotes);
    const practicesIn = within(practices);
    const kindAt = kinds(layout);
    const sentenceStart = (at: number): number => layout.sentences[lastStart(layout.sentences, at)]?.start ?? 0;
    const setting = { layout, tables, kindAt, practicesIn, sentenceStart, hits, residue };
    judgeRuns(runsOf(layout.folded, outside(quotes, agencies)), setting);
    const blocked = (start: number, end: number): boolean =>
      overlapsTitle(start, end) || overlapsQuote(start, end) || kindAt(start) === "PROBLEM";
    const left = recall(hits, residue);
    findOpen(heads(layout.folded), { layout, tables, blocked, practicesIn }, hits);
    return { candidates: hits.sort((a, b) => a.start - b.start || a.end - b.end), residue: left };
  };
}

/** The quotations that are not part of a body's name. */
function outside(quotes: readonly Quote[], agencies: readonly AgencyHit[]): Quote[] {
  return quotes.filter((quote) => {
    const agency = agencies[lastStart(agencies, quote.start - 1)];
    return agency === undefined || agency.end <= quote.innerStart;
  });
}

/** Judges all runs but those that only explain the next one. */
function judgeRuns(runs: readonly (readonly Quote[])[], setting: Setting): void {
  const { folded } = setting.layout;
  const starts = wordsStarts(folded, runs);
  const ends = wordsEnds(folded, runs);
  const rowEnds = runs.map((run) => run.at(-1)!.end);
  for (let i = runs.length - 2; i >= 0; i -= 1) if (starts[i + 1] === starts[i]) rowEnds[i] = rowEnds[i + 1]!;
  runs.forEach((run, i) => {
    const row = { start: starts[i]!, end: rowEnds[i]! };
    if (!isGloss(folded, run, runs[i + 1])) judgeRun(run, { start: starts[i]!, end: ends[i]! }, row, setting);
  });
}

/** A quotation left out is a name after all when the same words were taken elsewhere in the text: gives the residue without them. */
function recall(hits: CandidateHit[], residue: readonly Residue[]): readonly Residue[] {
  if (hits.length === 0 || residue.length === 0) return residue;
  const names = new Map(hits.map((hit) => [bare(innerOf(hit.name)), hit.name]));
  return residue.filter(({ start, end, surface }) => {
    const name = names.get(bare(surface));
    if (name !== undefined) hits.push({ start, end, name, rule: "quoted-again" });
    return name === undefined;
  });
}

/** The quoted words of a name, or all of it. */
function innerOf(name: string): string {
  return /“([^”]+)”/.exec(name)?.[1] ?? name;
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
