import type { SentenceKind } from "@practice-atlas/model";
import type { Clause, SectionDraft, SentenceDraft } from "../stages.ts";
import { type Line, skipBlanks } from "./lines.ts";
import type { Signs } from "./signs.ts";

const CLOSERS = "”’」』\"')）》〉]〕】";
/** Signs that end a sentence wherever they stand, and those that do outside brackets and quotes. */
const FULL_STOPS = "。！？!?";
const HALF_STOPS = "；;";

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** The start of what follows a cut at `at`: closing marks and blanks stay with what comes before. */
function after(cuts: Signs, at: number): number {
  let i = at;
  if (FULL_STOPS.includes(cuts.text[at - 1]!)) while (i < cuts.text.length && CLOSERS.includes(cuts.text[i]!)) i += 1;
  return skipBlanks(cuts.folded, i, cuts.text.length);
}

/** Starts of all sentences: after 。！？ and line ends, after ； outside brackets and quotes, and at `forced` offsets. */
function sentenceStarts(cuts: Signs, forced: readonly number[]): number[] {
  const { text } = cuts;
  const cutAt = [...forced];
  let passed = 0;
  for (const end of cuts.ends) {
    if (end < passed || (cuts.inside[end] === 1 && HALF_STOPS.includes(text[end]!))) continue;
    passed = after(cuts, end + 1);
    cutAt.push(passed);
  }
  const first = skipBlanks(cuts.folded, 0, text.length);
  const starts = text.length > 0 ? [0] : [];
  for (const at of new Int32Array(cutAt).sort())
    if (at > first && at < text.length && at !== starts.at(-1)) starts.push(at);
  return starts;
}

function kindOf(start: number, roles: Spans, headings: Spans): SentenceKind {
  if (headings.holds(start)) return "HEADING";
  return roles.holds(start) ? "OTHER" : "BODY";
}

/** Sorted spans that do not overlap, asked in rising order. */
class Spans {
  private at = 0;
  private readonly spans: readonly { start: number; end: number }[];

  constructor(spans: readonly { start: number; end: number }[]) {
    this.spans = spans;
  }

  holds(offset: number): boolean {
    while (this.at < this.spans.length && this.spans[this.at]!.end <= offset) this.at += 1;
    const span = this.spans[this.at];
    return span !== undefined && span.start <= offset;
  }
}

/** Sentences that partition the text; each knows its innermost section (sections in order of start). */
export function cutSentences(
  cuts: Signs,
  lines: readonly Line[],
  sections: readonly SectionDraft[],
  forced: readonly number[],
): SentenceDraft[] {
  const headings = new Spans(sections.flatMap((s) => (s.headingSpan === null ? [] : [s.headingSpan])));
  const others = new Spans(lines.filter((line) => line.role !== "BODY"));
  const starts = sentenceStarts(cuts, forced);
  let section = 0;
  return starts.map((start, i) => {
    while (section + 1 < sections.length && sections[section + 1]!.start <= start) section += 1;
    const seen = skipBlanks(cuts.folded, start, cuts.text.length);
    return { start, end: starts[i + 1] ?? cuts.text.length, section, kind: kindOf(seen, others, headings) };
  });
}

/** Clauses between ，：and the ends of sentences, outside brackets and quotes; 1,234 and 1:5 stay whole. */
export function cutClauses(cuts: Signs, sentences: readonly SentenceDraft[]): Clause[] {
  const { text, folded, inside, pauses } = cuts;
  const clauses: Clause[] = [];
  let p = 0;
  sentences.forEach(({ start: first, end }, sentence) => {
    let start = first;
    for (; p < pauses.length && pauses[p]! < end; p += 1) {
      const pause = pauses[p]!;
      if (pause < start || inside[pause] === 1 || insideNumber(text, pause)) continue;
      const next = skipBlanks(folded, pause + 1, end);
      if (next >= end) continue;
      clauses.push({ start, end: next, sentence });
      start = next;
    }
    clauses.push({ start, end, sentence });
  });
  return clauses;
}

function insideNumber(text: string, at: number): boolean {
  if (!isDigit(text.charCodeAt(at - 1)) || !isDigit(text.charCodeAt(at + 1))) return false;
  if (text[at] === "," || text[at] === "，") return /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5));
  return true;
}
