import type { CoveredPlace, Mode, Span, Stance } from "@practice-atlas/model";
import { items, type Lexicon } from "@practice-atlas/reference";
import type { Layout, StanceReading, Target } from "../../stages.ts";
import { compileEdges, type Edges } from "../../text/index.ts";
import { compileActor } from "./actor.ts";
import { CUE, type Cues, compileCues } from "./cues.ts";
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
  readonly verbs: Edges<true>;
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
  const words = lexicon.table("negated-verbs", ["verbs", "reason"]).flatMap((row) => items(row["verbs"]));
  const verbs = compileEdges(words.map((word) => ({ word, value: true as const })));
  return ({ layout, place, agencyTargets, placeTargets, year }) => {
    const cues = cuesOf(layout.folded);
    const reported = year ?? yearOf(layout);
    const sceneOf = readScenes(layout, cues, reported);
    const inHead = headSpans(layout);
    const inTitle = titleSpans(layout.folded);
    const actorOf = compileActor(layout, place, [...agencyTargets, ...placeTargets], cues);
    const isPast = readTimes(layout, cues, reported, inTitle);
    const reading: Reading = { layout, cues, verbs, isPast };
    return (span) => {
      if (inHead(span)) return mentioned("in-head", null);
      if (inTitle(span)) return mentioned("in-title", null);
      const scene = sceneOf(span.start);
      const actor = actorOf(span, scene);
      if (actor !== null && !actor.below) return mentioned("other-actor", actor.id);
      const { stance, rule } = tell(span, scene, reading);
      return { stance, mode: modeOf(span, scene, stance, cues), actor: actor?.id ?? null, rule };
    };
  };
}

const mentioned = (rule: string, actor: string | null): StanceReading => ({
  stance: "MENTIONED",
  mode: null,
  actor,
  rule,
});

/** Whether a span stands in the report's own title, addressees or signature. */
function headSpans({ title, addressees, signature }: Layout): (span: Span) => boolean {
  const parts = [title, addressees, signature].filter((part) => part !== null);
  return ({ start, end }) => {
    for (const part of parts) if (part.start <= start && end <= part.end) return true;
    return false;
  };
}

function tell(span: Span, scene: Scene, reading: Reading): Told {
  const { cues, isPast } = reading;
  if (scene.base === "PROBLEM") return inProblems(span, scene, cues);
  if (scene.base === "PLANNED") return inPlans(span, scene, cues);
  if (isNegated(span, scene, reading)) return { stance: "NEGATED", rule: "negation" };
  return isPast(span, scene) ? { stance: "PAST", rule: "earlier-time" } : inAchievements(span, scene, cues);
}

function inAchievements(span: Span, scene: Scene, cues: Cues): Told {
  if (isPlanned(span, scene, cues)) return { stance: "PLANNED", rule: "plan-cue" };
  if (isFault(span, scene, cues)) return { stance: "PROBLEM", rule: "problem-cue" };
  return { stance: "IMPLEMENTED", rule: scene.rule };
}

function inPlans(span: Span, scene: Scene, cues: Cues): Told {
  if (cues.has(CUE.basis, scene.cues, span.end, scene.clause.end))
    return { stance: "IMPLEMENTED", rule: "on-the-basis-of" };
  if (isFault(span, scene, cues) && !inClause(CUE.plan, scene, cues)) return { stance: "PROBLEM", rule: "problem-cue" };
  if (isDone(scene, cues)) return { stance: "IMPLEMENTED", rule: "done-cue" };
  return { stance: "PLANNED", rule: scene.rule };
}

function inProblems(span: Span, scene: Scene, cues: Cues): Told {
  if (isPlanned(span, scene, cues)) return { stance: "PLANNED", rule: "plan-cue" };
  const { sentence, mixed } = scene;
  if (mixed && !cues.has(CUE.problem, scene.cues, sentence.start, sentence.end))
    return { stance: "PLANNED", rule: "mixed-section" };
  if (isDone(scene, cues) && !inClause(CUE.problem, scene, cues)) return { stance: "IMPLEMENTED", rule: "done-cue" };
  return { stance: "PROBLEM", rule: scene.rule };
}

/** Whether a cue of a kind lies in the clause. */
function inClause(kind: number, { clause, cues: range }: Scene, cues: Cues): boolean {
  return cues.has(kind, range, clause.start, clause.end);
}

/** A word of plans stands before it in its sentence. */
function isPlanned(span: Span, { sentence, cues: range }: Scene, cues: Cues): boolean {
  return cues.has(CUE.plan, range, sentence.start, span.start);
}

/** A fault is owned up to: 仍, 但 or 存在 with a word of lack behind the practice, and no remedy before that word. */
function isFault(span: Span, { clause, sentence, cues: range }: Scene, cues: Cues): boolean {
  const lack = cues.first(CUE.problem, range, clause.start, clause.end);
  if (lack < 0 || cues.ends[lack]! <= span.start) return false;
  if (!cues.has(CUE.still, range, sentence.start, cues.ends[lack]!)) return false;
  return !cues.has(CUE.remedy, range, clause.start, cues.starts[lack]!);
}

function isDone(scene: Scene, cues: Cues): boolean {
  return inClause(CUE.done, scene, cues) && !inClause(CUE.plan, scene, cues);
}

/** 尚未建立…, 未开展…: a negation with a verb of doing, close before the practice. */
function isNegated(span: Span, { clause, cues: range }: Scene, { layout, cues, verbs }: Reading): boolean {
  const cue = cues.last(CUE.negation, range, Math.max(clause.start, span.start - GOVERNED), span.start);
  return cue >= 0 && verbs.at(layout.folded, cues.ends[cue]!) !== null;
}

function modeOf(span: Span, scene: Scene, stance: Stance, cues: Cues): Mode | null {
  if (stance !== "IMPLEMENTED" && stance !== "PLANNED") return null;
  const governed = Math.max(scene.clause.start, span.start - GOVERNED);
  if (cues.has(CUE.rollback, scene.cues, governed, span.start)) return "ROLLED_BACK";
  if (inClause(CUE.required, scene, cues)) return "REQUIRED";
  if (inClause(CUE.pilot, scene, cues)) return "PILOT";
  return stance === "PLANNED" && inClause(CUE.continued, scene, cues) ? "CONTINUED" : null;
}
