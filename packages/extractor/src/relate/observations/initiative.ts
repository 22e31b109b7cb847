import type { Initiative, Span } from "@practice-atlas/model";
import type { Layout, Target } from "../../stages.ts";
import { startsOf } from "../../text/index.ts";
import type { Spot } from "./spots/index.ts";

/** Finds the practice that a figure measures; `earlier` are the figures read before, with the practices they got. */
export type InitiativeOf = (spot: Spot, ofMetric: string | null, earlier: readonly Measured[]) => string | null;

/** A figure with the practice that it was found to measure. */
export interface Measured {
  readonly spot: Spot;
  readonly initiative: string | null;
}

/** Ids of practices that the catalogue lacks begin so (design/model.md). */
const LOCAL = "x-";

/**
 * In this order: a brand of the metric's practice, that practice itself, or else the last practice, named in the
 * figure's clause; a local brand named last in the sentence; the metric's practice where its section names it; the
 * practice named last in the sentence, unless another figure stood for it already; the metric's practice; what the
 * figure before in the sentence measures; the practice of the innermost heading.
 */
export function compileInitiativeOf(
  layout: Layout,
  targets: readonly Target[],
  initiatives: readonly Initiative[],
): InitiativeOf {
  const brandOf = new Map(initiatives.flatMap((i) => (i.variantOf?.kind === "BRAND" ? [[i.id, i.variantOf.id]] : [])));
  const within = compileWithin(targets);
  const named = compileNamed(layout, within);
  return (spot, ofMetric, earlier) => {
    const sentence = layout.sentences[spot.sentence]!;
    const inGroup = within({ start: spot.group.start, end: sentence.end });
    const inClause = inGroup.filter((t) => t.start >= spot.segment.start && t.end <= spot.segment.end);
    const brand = ofMetric === null ? undefined : inClause.findLast((t) => brandOf.get(t.target) === ofMetric);
    if (brand !== undefined) return brand.target;
    if (ofMetric !== null && inClause.some((t) => t.target === ofMetric)) return ofMetric;
    const own = inClause.at(-1);
    if (own !== undefined) return own.target;
    const last = inGroup.filter((t) => t.end <= spot.quantity.numberStart).at(-1);
    if (last?.target.startsWith(LOCAL)) return last.target;
    if (ofMetric !== null && (named(sentence.section, ofMetric) || isTaken(last, earlier))) return ofMetric;
    return last?.target ?? ofMetric ?? ofBefore(spot, earlier) ?? headingTarget(layout, sentence.section, within);
  };
}

/** Gives the targets inside a span. */
type Within = (span: Span) => readonly Target[];

/** Compiles a list sorted by start. */
function compileWithin(targets: readonly Target[]): Within {
  const from = startsOf(targets);
  return ({ start, end }) => targets.slice(from(start), from(end)).filter((t) => t.end <= end);
}

/** Whether a section names a practice; each section's practices are gathered once. */
function compileNamed(layout: Layout, within: Within): (ordinal: number, slug: string) => boolean {
  const named = new Map<number, ReadonlySet<string>>();
  return (ordinal, slug) => {
    const section = layout.sections[ordinal];
    if (section === undefined) return false;
    const known = named.get(ordinal) ?? new Set(within(section).map((t) => t.target));
    named.set(ordinal, known);
    return known.has(slug);
  };
}

/** 办理法律援助案件494件，办理公证案件828件: the mention of 法律援助 is spoken for. */
function isTaken(last: Target | undefined, earlier: readonly Measured[]): boolean {
  return (
    last !== undefined && earlier.some((m) => m.initiative === last.target && m.spot.quantity.numberStart >= last.start)
  );
}

function ofBefore(spot: Spot, earlier: readonly Measured[]): string | null {
  const before = earlier.at(-1);
  return before !== undefined && before.spot.quantity.numberStart >= spot.group.start ? before.initiative : null;
}

function headingTarget(layout: Layout, ordinal: number, within: Within): string | null {
  const span = layout.sections[ordinal]?.headingSpan ?? null;
  if (span === null) return null;
  return within(span)[0]?.target ?? null;
}
