import type { CoveredPlace, Mode, Span, Stance } from "@practice-atlas/model";
import { items, type Lexicon } from "@practice-atlas/reference";
import type { Layout, StanceReading, Target } from "../../stages.ts";
import { compileActor } from "./actor.ts";
import { type Cues, compileCues } from "./cues.ts";
import { readScenes, type Scene } from "./scene.ts";
import { readTimes, yearOf } from "./time.ts";
import { titleSpans } from "./titles.ts";

export interface StanceInput {
  readonly layout: Layout;
  readonly place: CoveredPlace | null;
  readonly agencyTargets: readonly Target[];
  readonly placeTargets: readonly Target[];
  /** The report's year; read from the text when absent. */
  readonly year?: number | null;
}

/** How far before a practice its negated or stopping verb may stand. */
const GOVERNED = 10;

/** What is read once per text. */
interface Reading {
  readonly layout: Layout;
  readonly cues: Cues;
  readonly verbs: readonly string[];
  readonly isPast: (span: Span, scene: Scene) => boolean;
}

interface Told {
  readonly stance: Stance;
  readonly rule: string;
}

/**
 * Compiles stance: what a stretch of text says about the doing of what it names. The section gives the base
 * (IMPLEMENTED, PLANNED, PROBLEM); cue words of clause and sentence (`stance-cues.tsv`) refine it. Titles' words are
 * MENTIONED, as is what a higher or another place does, with that actor; a lower place's doing keeps its stance and
 * names the actor.
 */
export function compileStance(lexicon: Lexicon): (input: StanceInput) => (span: Span) => StanceReading {
  const cuesOf = compileCues(lexicon);
  const verbs = lexicon.table("negated-verbs", ["verbs", "reason"]).flatMap((row) => items(row["verbs"]));
  return ({ layout, place, agencyTargets, placeTargets, year }) => {
    const cues = cuesOf(layout.folded);
    const sceneOf = readScenes(layout, cues);
    const inHead = headSpans(layout);
    const inTitle = titleSpans(layout.folded);
    const actorOf = compileActor(layout, place, [...agencyTargets, ...placeTargets], cues);
    const isPast = readTimes(layout, cues, year ?? yearOf(layout), inTitle);
    const reading: Reading = { layout, cues, verbs, isPast };
    return (span) => {
      if (inHead(span)) return { stance: "MENTIONED", mode: null, actor: null, rule: "in-head" };
      if (inTitle(span)) return { stance: "MENTIONED", mode: null, actor: null, rule: "in-title" };
      const scene = sceneOf(span);
      const actor = actorOf(span, scene.clause);
      if (actor !== null && !actor.below)
        return { stance: "MENTIONED", mode: null, actor: actor.id, rule: "other-actor" };
      const told = tell(span, scene, reading);
      return { ...told, mode: modeOf(span, scene, told, cues), actor: actor?.id ?? null };
    };
  };
}

/** Whether a span stands in the report's own title, addressees or signature. */
function headSpans({ title, addressees, signature }: Layout): (span: Span) => boolean {
  const parts = [title, addressees, signature].filter((part) => part !== null);
  return ({ start, end }) => parts.some((part) => part.start <= start && end <= part.end);
}

function tell(span: Span, scene: Scene, { layout, cues, verbs, isPast }: Reading): Told {
  if (scene.base === "PROBLEM") return inProblems(span, scene, cues);
  if (scene.base === "PLANNED") return inPlans(span, scene, cues);
  if (isNegated(layout, span, scene, cues, verbs)) return { stance: "NEGATED", rule: "negation" };
  return isPast(span, scene) ? { stance: "PAST", rule: "earlier-time" } : inAchievements(span, scene, cues);
}

function inAchievements(span: Span, scene: Scene, cues: Cues): Told {
  if (cues.last("plan", scene.sentence.start, span.start) !== null) return { stance: "PLANNED", rule: "plan-cue" };
  return isFault(span, scene, cues)
    ? { stance: "PROBLEM", rule: "problem-cue" }
    : { stance: "IMPLEMENTED", rule: scene.rule };
}

function inPlans(span: Span, scene: Scene, cues: Cues): Told {
  const { clause } = scene;
  if (cues.first("basis", span.end, clause.end) !== null) return { stance: "IMPLEMENTED", rule: "on-the-basis-of" };
  if (isFault(span, scene, cues) && cues.first("plan", clause.start, clause.end) === null) {
    return { stance: "PROBLEM", rule: "problem-cue" };
  }
  if (isDone(clause, cues)) return { stance: "IMPLEMENTED", rule: "done-cue" };
  return { stance: "PLANNED", rule: scene.rule };
}

function inProblems(span: Span, scene: Scene, cues: Cues): Told {
  const { sentence, clause, mixed } = scene;
  if (cues.last("plan", sentence.start, span.start) !== null) return { stance: "PLANNED", rule: "plan-cue" };
  if (mixed && cues.first("problem", sentence.start, sentence.end) === null)
    return { stance: "PLANNED", rule: "mixed-section" };
  if (isDone(clause, cues) && cues.first("problem", clause.start, clause.end) === null) {
    return { stance: "IMPLEMENTED", rule: "done-cue" };
  }
  return { stance: "PROBLEM", rule: scene.rule };
}

/** A fault is owned up to: 仍, 但 or 存在 with a word of lack behind the practice, and no remedy before that word. */
function isFault(span: Span, { clause, sentence }: Scene, cues: Cues): boolean {
  const lack = cues.first("problem", clause.start, clause.end);
  if (lack === null || lack.end <= span.start) return false;
  if (cues.last("still", sentence.start, lack.end) === null) return false;
  return cues.last("remedy", clause.start, lack.start) === null;
}

function isDone(clause: Span, cues: Cues): boolean {
  return cues.first("done", clause.start, clause.end) !== null && cues.first("plan", clause.start, clause.end) === null;
}

/** 尚未建立…, 未开展…: a negation with a verb of doing, close before the practice. */
function isNegated({ folded }: Layout, span: Span, { clause }: Scene, cues: Cues, verbs: readonly string[]): boolean {
  const cue = cues.last("negation", Math.max(clause.start, span.start - GOVERNED), span.start);
  return cue !== null && verbs.some((verb) => folded.startsWith(verb, cue.end));
}

function modeOf(span: Span, { clause }: Scene, { stance }: Told, cues: Cues): Mode | null {
  if (stance !== "IMPLEMENTED" && stance !== "PLANNED") return null;
  if (cues.last("rollback", Math.max(clause.start, span.start - GOVERNED), span.start) !== null) return "ROLLED_BACK";
  if (cues.first("required", clause.start, clause.end) !== null) return "REQUIRED";
  if (cues.first("pilot", clause.start, clause.end) !== null) return "PILOT";
  return stance === "PLANNED" && cues.first("continued", clause.start, clause.end) !== null ? "CONTINUED" : null;
}
