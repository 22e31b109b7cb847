import type { CoveredPlace, Span } from "@practice-atlas/model";
import type { Layout, Target } from "../../stages.ts";
import { startsOf } from "../../text/index.ts";
import { CUE, type Cues } from "./cues.ts";
import type { Scene } from "./scene.ts";

/** Who the clause says does it, when not the report's own place or a body of it. */
export interface Actor {
  readonly id: string;
  /** True for a place or agency below the covered place; else above it or elsewhere. */
  readonly below: boolean;
}

/** How far from the actor its verb may stand. */
const VERB_REACH = 8;
/** What may stand between the clause's start and its subject. */
const BEFORE_SUBJECT =
  /^[\s"'(]*(?:20\d\d年(?:\d+月)?|今年|近日|同时|此外|其中|是|如|并|由|一是|二是|三是|四是|五是)?[\s,]*$/;

/** Compiles the subjects of a text's clauses: agencies and places at the head of a clause with a verb of doing after. */
export function compileActor(
  layout: Layout,
  place: CoveredPlace | null,
  targets: readonly Target[],
  cues: Cues,
): (span: Span, scene: Scene) => Actor | null {
  if (place === null) return () => null;
  const sorted = [...targets].sort((a, b) => a.start - b.start || b.end - a.end);
  const from = startsOf(sorted);
  const own = trimmed(place.id);
  return (span, { clause, cues: range }) => {
    if ((range.kinds & CUE.act) === 0) return null;
    const index = from(clause.start);
    const first = sorted[index];
    if (first === undefined || first.end > span.start) return null;
    const leads = first.start === clause.start || BEFORE_SUBJECT.test(layout.folded.slice(clause.start, first.start));
    if (!leads) return null;
    const subject = lastOfName(sorted, index, span.start);
    const verb = cues.first(CUE.act, range, subject.end, Math.min(subject.end + VERB_REACH, span.start));
    if (verb < 0 || cues.has(CUE.passive, range, subject.end, cues.starts[verb]!)) return null;
    return actorOf(subject.target, own);
  };
}

/** Of targets that overlap at the clause's head (省 in 省司法厅) the longest. */
function lastOfName(sorted: readonly Target[], first: number, before: number): Target {
  let longest = sorted[first]!;
  for (let i = first; i < sorted.length && sorted[i]!.start <= longest.end; i += 1) {
    const target = sorted[i]!;
    if (target.end <= before && target.end > longest.end) longest = target;
  }
  return longest;
}

function actorOf(id: string, own: string): Actor | null {
  const code = id.startsWith("a-") ? id.split("-")[1]! : id;
  if (!/^\d{6,9}$/.test(code)) return null;
  const other = trimmed(code);
  if (other === own) return null;
  return { id, below: other.startsWith(own) };
}

/** The digits of a code that tell its level: 53 for a province, 5303 for a prefecture, all for a county or town. */
function trimmed(code: string): string {
  return code === "100000" ? "0" : code.length === 6 ? code.replace(/(?:00)+$/, "") : code;
}
