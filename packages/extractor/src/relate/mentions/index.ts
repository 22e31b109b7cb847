import type { Mention, MentionKind, Span } from "@practice-atlas/model";
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
const NAME_ONLY = /-(?:title|agency|window|topic|slogan)$/;

/** All mentions, sorted by start, end, kind and target; one per target and place. Only practices carry a stance. */
export function relateMentions({ edition, layout, resolved, stanceOf }: MentionInput): Mention[] {
  const sentenceOf = sentences(edition, layout.sentences);
  const base = (kind: MentionKind, { target, start, end, rule }: Target): Mention => ({
    kind,
    target,
    start,
    end,
    surface: layout.text.slice(start, end),
    stance: null,
    mode: null,
    actor: null,
    role: null,
    rule,
    sentence: sentenceOf(start),
  });
  const practice = (target: Target): Mention => {
    const reading = stanceOf(target);
    const { stance, mode, actor } = NAME_ONLY.test(target.rule)
      ? { ...reading, stance: "MENTIONED" as const, mode: null }
      : reading;
    return { ...base("INITIATIVE", target), stance, mode, actor, rule: `${target.rule}/${reading.rule}` };
  };
  return unique([
    ...resolved.initiativeTargets.map(practice),
    ...resolved.agencyTargets.map((target) => base("AGENCY", target)),
    ...resolved.documentTargets.map((target) => ({ ...base("DOCUMENT", target), role: target.role })),
    ...resolved.places.map((target) => base("JURISDICTION", target)),
  ]);
}

/** Sorted, and without a second mention of one target at one start (the longer is kept). */
function unique(mentions: readonly Mention[]): Mention[] {
  const sorted = [...mentions].sort(
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

/** The id of the sentence that holds an offset. */
function sentences(edition: string, list: readonly SentenceDraft[]): (at: number) => string {
  const from = startsOf(list);
  return (at) => `${edition}@${String(list[Math.max(0, from(at + 1) - 1)]?.start ?? 0)}`;
}
