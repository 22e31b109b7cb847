import type { DocumentRole, Mention, MentionKind, Span } from "@practice-atlas/model";
import type { Layout, Resolved, SentenceDraft, StanceReading, Target } from "../../stages.ts";
import { startsOf } from "../../text/index.ts";

export interface MentionInput {
  /** Id of the edition, the first part of sentence ids. */
  readonly edition: string;
  readonly layout: Layout;
  readonly resolved: Resolved;
  readonly stanceOf: (span: Span) => StanceReading;
}

/** Rules that end so name something else with the practice's words: a title, a body, a window, a course. */
const NAME_ONLY = /-(?:title|agency|window|topic|slogan|beside)$/;
/** What the other kinds have for a stance. */
const NO_STANCE = { stance: null, mode: null, actor: null } as const;

/** All mentions, sorted by start, end, kind and target; one per target and place. Only practices carry a stance. */
export function relateMentions({ edition, layout, resolved, stanceOf }: MentionInput): Mention[] {
  const sentenceOf = sentences(edition, layout.sentences);
  const mentions: Mention[] = [];
  const add = (
    kind: MentionKind,
    { target, start, end }: Target,
    { stance, mode, actor }: Pick<Mention, "stance" | "mode" | "actor">,
    role: DocumentRole | null,
    rule: string,
  ): void => {
    const surface = layout.text.slice(start, end);
    mentions.push({ kind, target, start, end, surface, stance, mode, actor, role, rule, sentence: sentenceOf(start) });
  };
  for (const target of resolved.initiativeTargets) {
    const reading = stanceOf(target);
    const said = NAME_ONLY.test(target.rule) ? named(reading) : reading;
    add("INITIATIVE", target, said, null, `${target.rule}/${reading.rule}`);
  }
  for (const target of resolved.agencyTargets) add("AGENCY", target, NO_STANCE, null, target.rule);
  for (const target of resolved.documentTargets) add("DOCUMENT", target, NO_STANCE, target.role, target.rule);
  for (const target of resolved.places) add("JURISDICTION", target, NO_STANCE, null, target.rule);
  return unique(mentions);
}

function named({ actor, rule }: StanceReading): StanceReading {
  return { stance: "MENTIONED", mode: null, actor, rule };
}

/** Sorted, and without a second mention of one target at one start (the longer is kept). */
function unique(mentions: Mention[]): Mention[] {
  const sorted = mentions.sort(
    (a, b) => a.start - b.start || a.end - b.end || order(a.kind, b.kind) || order(a.target, b.target),
  );
  return sorted.filter((mention, i) => !longerFollows(sorted, i, mention));
}

/** Whether a mention of the same target with the same start and a later end comes after. */
function longerFollows(sorted: readonly Mention[], at: number, { kind, target, start }: Mention): boolean {
  for (let i = at + 1; i < sorted.length && sorted[i]!.start === start; i += 1) {
    if (sorted[i]!.kind === kind && sorted[i]!.target === target) return true;
  }
  return false;
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The id of the sentence that holds an offset; what is asked of one sentence in a row gets one string. */
function sentences(edition: string, list: readonly SentenceDraft[]): (at: number) => string {
  const from = startsOf(list);
  let last = -1;
  let id = "";
  return (at) => {
    const index = Math.max(0, from(at + 1) - 1);
    if (index === last) return id;
    last = index;
    id = `${edition}@${String(list[index]?.start ?? 0)}`;
    return id;
  };
}
