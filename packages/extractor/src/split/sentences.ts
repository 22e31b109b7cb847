import type { SentenceKind } from "@practice-atlas/model";
import type { Clause, SectionDraft, SentenceDraft } from "../stages.ts";
import { markInside } from "./brackets.ts";
import { type Line, skipBlanks } from "./lines.ts";

const CLOSERS = /[”’」』"')）》〉\]〕】]/;
const ENDS = /[。！？!?；;\n\r\u2028\u2029\u0085\f\v]/g;
const PAUSES = /[,，:：]/g;
const DIGIT = /\d/;

/** Where sentences and clauses may be cut; shared by both so that clauses partition the sentences. */
export interface Cuts {
  readonly text: string;
  readonly folded: string;
  readonly inside: Uint8Array;
}

/** Marks what stands inside brackets and quotes, line by line, so that damage in one line stays there. */
export function prepareCuts(text: string, folded: string, lines: readonly Line[]): Cuts {
  const inside = new Uint8Array(text.length);
  for (const line of lines) markInside(text, line.start, line.end, inside);
  return { text, folded, inside };
}

/** The start of what follows a cut at `at`: closing marks and blanks stay with what comes before. */
function after(cuts: Cuts, at: number): number {
  let i = at;
  while (i < cuts.text.length && CLOSERS.test(cuts.text[i]!) && /[。！？!?]/.test(cuts.text[at - 1]!)) i += 1;
  return skipBlanks(cuts.folded, i, cuts.text.length);
}

/** Starts of all sentences: after 。！？ and line ends, after ； outside brackets and quotes, and at `forced` offsets. */
function sentenceStarts(cuts: Cuts, forced: readonly number[]): number[] {
  const starts = new Set<number>(cuts.text.length > 0 ? [0] : []);
  ENDS.lastIndex = 0;
  for (let found = ENDS.exec(cuts.text); found !== null; found = ENDS.exec(cuts.text)) {
    const soft = found[0] === "；" || found[0] === ";";
    if (soft && cuts.inside[found.index] === 1) continue;
    const next = after(cuts, found.index + 1);
    if (next < cuts.text.length) starts.add(next);
    if (next > ENDS.lastIndex) ENDS.lastIndex = next;
  }
  for (const at of forced) if (at > 0 && at < cuts.text.length) starts.add(at);
  const first = skipBlanks(cuts.folded, 0, cuts.text.length);
  return [...starts].filter((at) => at === 0 || at > first).sort((a, b) => a - b);
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
  cuts: Cuts,
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
export function cutClauses(cuts: Cuts, sentences: readonly SentenceDraft[]): Clause[] {
  const clauses: Clause[] = [];
  const { text, inside } = cuts;
  sentences.forEach((sentence, index) => {
    let start = sentence.start;
    PAUSES.lastIndex = start;
    for (let found = PAUSES.exec(text); found !== null && found.index < sentence.end; found = PAUSES.exec(text)) {
      const at = found.index;
      if (inside[at] === 1 || insideNumber(text, at)) continue;
      const next = skipBlanks(cuts.folded, at + 1, sentence.end);
      if (next >= sentence.end) break;
      clauses.push({ start, end: next, sentence: index });
      start = next;
    }
    clauses.push({ start, end: sentence.end, sentence: index });
  });
  return clauses;
}

function insideNumber(text: string, at: number): boolean {
  if (!DIGIT.test(text[at - 1] ?? "") || !DIGIT.test(text[at + 1] ?? "")) return false;
  if (text[at] === "," || text[at] === "，") return /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5));
  return true;
}
