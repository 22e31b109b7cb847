import type { SectionKind, Span } from "@practice-atlas/model";
import type { Layout } from "../../stages.ts";
import { startsOf } from "../../text/index.ts";
import type { Cues } from "./cues.ts";

/** Where a span stands: its clause, its sentence, and what its section tells of. */
export interface Scene {
  readonly clause: Span;
  readonly sentence: Span;
  readonly base: "IMPLEMENTED" | "PLANNED" | "PROBLEM";
  /** Why the base is so: `section`, `after-turn`, `mixed-section`. */
  readonly rule: string;
  /** Whether problems and plans share the section. */
  readonly mixed: boolean;
}

/** How far from the start of its sentence a turn (下一步, 今后) may stand. */
const TURN_REACH = 8;
const PLAN_HEADING = /下一?步|打算|计划|安排|思路|举措|措施|对策/;
const PROBLEM_HEADING = /问题|不足|困难|短板|差距/;

/** Compiles the places of a layout: per span its clause, sentence and the base stance of the section. */
export function readScenes(layout: Layout, cues: Cues): (span: Span) => Scene {
  const { sentences, clauses, sections } = layout;
  const sentenceAt = containing(sentences);
  const clauseAt = containing(clauses);
  const turns = turnsOf(layout, sentenceAt, cues);
  const read = sections.map(({ heading, kind }) => ({
    mixed: heading !== null && PLAN_HEADING.test(heading) && PROBLEM_HEADING.test(heading),
    kind,
    base: baseOf(kind),
    rule: `section-${kind.toLowerCase()}`,
  }));
  return (span) => {
    const sentence = sentences[sentenceAt(span.start)]!;
    const clause = clauses[clauseAt(span.start)] ?? sentence;
    const { kind, mixed, base, rule } = read[sentence.section]!;
    const turn = turns.get(sentence.section);
    return turn !== undefined && sentence.start >= turn && kind !== "PLAN"
      ? { clause, sentence, base: "PLANNED", rule: "after-turn", mixed }
      : { clause, sentence, base, rule, mixed };
  };
}

function baseOf(kind: SectionKind): Scene["base"] {
  if (kind === "PROBLEM") return "PROBLEM";
  return kind === "PLAN" ? "PLANNED" : "IMPLEMENTED";
}

/** Per section the start of the first sentence that opens with a turn to what is to come. */
function turnsOf({ sentences, folded }: Layout, sentenceAt: (at: number) => number, cues: Cues): Map<number, number> {
  const out = new Map<number, number>();
  for (const cue of cues.all("turn")) {
    const sentence = sentences[sentenceAt(cue.start)];
    if (sentence === undefined || sentence.kind === "HEADING" || out.has(sentence.section)) continue;
    const before = folded.slice(sentence.start, cue.start).trim();
    if (before.length <= TURN_REACH && !/为|是/.test(before)) out.set(sentence.section, sentence.start);
  }
  return out;
}

/** Gives the index of the span that holds an offset; spans are sorted and partition the text. */
function containing(spans: readonly Span[]): (at: number) => number {
  const from = startsOf(spans);
  return (at) => from(at + 1) - 1;
}
