import type { Residue } from "@practice-atlas/model";
import type { Reference } from "@practice-atlas/reference";
import type { AgencyHit, CandidateHit, Layout, PlaceHit, PracticeHit, TitleHit } from "../../stages.ts";
import { Pass } from "../../text/index.ts";
import { lastStart, neighboursOf, overlaps } from "./neighbours.ts";
import { findOpen } from "./open.ts";
import { judgeRun, type LeftOut, runsOf, type Setting } from "./quoted.ts";
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
    const left: LeftOut[] = [];
    const quotes = findQuotes(layout).filter((quote) => !overlaps(titles, quote.start, quote.end));
    const neighbours = neighboursOf(layout, practices);
    judgeRuns(runsOf(layout.folded, outside(quotes, agencies)), { layout, tables, neighbours, hits, left });
    const residue = recall(hits, left);
    const blocked = (start: number, end: number): boolean =>
      overlaps(titles, start, end) || overlaps(quotes, start, end) || neighbours.kindAt(start) === "PROBLEM";
    findOpen(heads(layout.folded), { layout, tables, blocked, neighbours }, hits);
    return { candidates: hits.sort((a, b) => a.start - b.start || a.end - b.end), residue };
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
function recall(hits: CandidateHit[], left: readonly LeftOut[]): Residue[] {
  const names = new Map(left.length === 0 ? [] : hits.map((hit) => [bare(innerOf(hit.name)), hit.name]));
  const residue: Residue[] = [];
  for (const { words, start, end, surface, why } of left) {
    const name = names.size === 0 ? undefined : names.get(words);
    if (name === undefined) residue.push({ kind: "NAME", start, end, surface, why });
    else hits.push({ start, end, name, rule: "quoted-again" });
  }
  return residue;
}

/** The quoted words of a name, or all of it. */
function innerOf(name: string): string {
  return /“([^”]+)”/.exec(name)?.[1] ?? name;
}
