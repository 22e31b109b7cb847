import type { SectionKind, Span } from "@practice-atlas/model";
import type { Layout, SectionDraft } from "../../stages.ts";
import { startsOf } from "../../text/index.ts";
import { CUE, type CueRange, type Cues } from "./cues.ts";

/** Where a span stands: its clause, its sentence with the cues in it, and what its section tells of. */
export interface Scene {
  readonly clause: Span;
  /** Start of the clause before, its own for the first. */
  readonly before: number;
  readonly sentence: Span;
  readonly cues: CueRange;
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

/** Compiles the scenes of a layout: the scene of the clause that holds an offset, made when first asked for. */
export function readScenes(layout: Layout, cues: Cues): (at: number) => Scene {
  const { sentences, clauses, sections, text } = layout;
  const turns = turnsOf(layout, cues);
  const clauseFrom = startsOf(clauses);
  const scenes = new Array<Scene | undefined>(clauses.length);
  const sceneOf = (index: number): Scene => {
    const clause = clauses[index]!;
    const sentence = sentences[clause.sentence]!;
    const section = sections[sentence.section]!;
    const turned = sentence.start >= (turns.get(sentence.section) ?? text.length) && section.kind !== "PLAN";
    return {
      clause,
      before: (clauses[index - 1] ?? clause).start,
      sentence,
      cues: cues.range(sentence.start, sentence.end),
      base: turned ? "PLANNED" : baseOf(section.kind),
      rule: turned ? "after-turn" : RULES[section.kind],
      mixed: isMixed(section),
    };
  };
  return (at) => {
    const index = clauseFrom(at + 1) - 1;
    const known = scenes[index];
    if (known !== undefined) return known;
    const made = sceneOf(index);
    scenes[index] = made;
    return made;
  };
}

const RULES: Readonly<Record<SectionKind, string>> = {
  ACHIEVEMENT: "section-achievement",
  PROBLEM: "section-problem",
  PLAN: "section-plan",
  RESPONSIBILITY: "section-responsibility",
  HIGHLIGHT: "section-highlight",
  OTHER: "section-other",
};

function baseOf(kind: SectionKind): Scene["base"] {
  if (kind === "PROBLEM") return "PROBLEM";
  return kind === "PLAN" ? "PLANNED" : "IMPLEMENTED";
}

function isMixed({ kind, heading }: SectionDraft): boolean {
  return kind === "PROBLEM" && heading !== null && PLAN_HEADING.test(heading) && PROBLEM_HEADING.test(heading);
}

/** Per section the start of the first sentence that opens with a turn to what is to come. */
function turnsOf({ sentences, folded }: Layout, cues: Cues): Map<number, number> {
  const out = new Map<number, number>();
  let at = 0;
  for (let i = 0; i < cues.starts.length; i += 1) {
    if ((cues.kinds[i]! & CUE.turn) === 0) continue;
    const start = cues.starts[i]!;
    while (at + 1 < sentences.length && sentences[at + 1]!.start <= start) at += 1;
    const sentence = sentences[at]!;
    if (sentence.kind === "HEADING" || out.has(sentence.section)) continue;
    const before = folded.slice(sentence.start, start).trim();
    if (before.length <= TURN_REACH && !/为|是/.test(before)) out.set(sentence.section, sentence.start);
  }
  return out;
}
