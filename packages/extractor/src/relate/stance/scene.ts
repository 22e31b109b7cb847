import type { SectionKind, Span } from "@practice-atlas/model";
import type { Layout, SectionDraft } from "../../stages.ts";
import { startsOf } from "../../text/index.ts";
import type { CueRange, Cues } from "./cues.ts";
import { readTurns } from "./turns.ts";

/** Where a span stands: its clause, its sentence with the cues in it, and what its section tells of. */
export interface Scene {
  readonly clause: Span;
  /** Start of the clause before, its own for the first. */
  readonly before: number;
  readonly sentence: Span;
  readonly cues: CueRange;
  readonly base: "IMPLEMENTED" | "PLANNED" | "PROBLEM";
  /** Why the base is so: `section`, `after-turn`, `after-fault`, `mixed-section`. */
  readonly rule: string;
  /** Whether problems and plans share the section. */
  readonly mixed: boolean;
}

const PLAN_HEADING = /下一?步|打算|计划|安排|思路|举措|措施|对策/;
const PROBLEM_HEADING = /问题|不足|困难|短板|差距/;

/** Compiles the scenes of a layout: the scene of the clause that holds an offset, made when first asked for. */
export function readScenes(layout: Layout, cues: Cues, year: number | null): (at: number) => Scene {
  const { sentences, clauses, sections } = layout;
  const turnOf = readTurns(layout, cues, year);
  const clauseFrom = startsOf(clauses);
  const scenes = new Array<Scene | undefined>(clauses.length);
  const sceneOf = (index: number): Scene => {
    const clause = clauses[index]!;
    const sentence = sentences[clause.sentence]!;
    const section = sections[sentence.section]!;
    const base = baseOf(section.kind);
    const turn = turnOf(sentence.start, sentence.section);
    const turned = turn !== null && base !== "PLANNED" && turn !== base;
    return {
      clause,
      before: (clauses[index - 1] ?? clause).start,
      sentence,
      cues: cues.range(sentence.start, sentence.end),
      base: turned ? turn : base,
      rule: turned ? TURNED[turn] : RULES[section.kind],
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

const TURNED = { PLANNED: "after-turn", PROBLEM: "after-fault" } as const;

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
