import type { Layout, Target } from "../../stages.ts";
import type { Spot } from "./spots.ts";

/** Finds the practice that a figure measures. */
export type InitiativeOf = (spot: Spot, ofMetric: string | null) => string | null;

/**
 * In this order: the metric's practice where the clause names it; the practice named last before the figure in its
 * sentence, else next after it in its clause; the metric's practice; the practice of the innermost heading.
 */
export function compileInitiativeOf(layout: Layout, targets: readonly Target[]): InitiativeOf {
  return (spot, ofMetric) => {
    const sentence = layout.sentences[spot.sentence]!;
    const inSentence = targets.filter((t) => t.start >= sentence.start && t.end <= sentence.end);
    const inClause = inSentence.filter((t) => t.start >= spot.segment.start && t.end <= spot.segment.end);
    if (ofMetric !== null && inClause.some((t) => t.target === ofMetric)) return ofMetric;
    const before = inSentence.filter((t) => t.end <= spot.quantity.numberStart);
    const own = inClause.at(-1);
    if (own !== undefined) return own.target;
    if (ofMetric !== null && before.some((t) => t.target === ofMetric)) return ofMetric;
    return before.at(-1)?.target ?? ofMetric ?? headingTarget(layout, sentence.section, targets);
  };
}

function headingTarget(layout: Layout, ordinal: number, targets: readonly Target[]): string | null {
  const span = layout.sections[ordinal]?.headingSpan ?? null;
  if (span === null) return null;
  return targets.find((t) => t.start >= span.start && t.end <= span.end)?.target ?? null;
}
