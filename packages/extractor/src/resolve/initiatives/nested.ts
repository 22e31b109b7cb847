import type { Span } from "@practice-atlas/model";
import type { PracticeHit } from "../../stages.ts";

const MARKED = /-(?:title|agency|window|topic|slogan)$/;
/** How many spans before a practice may hold it: they are seldom nested. */
const LOOK_BACK = 3;

/**
 * Compiles whether a practice's words stand inside one of the longer spans. The spans are sorted by start, and
 * practices are asked for in rising order, so that both are walked through once.
 */
export function compileNested(longer: readonly Span[]): (span: Span) => boolean {
  let passed = 0;
  return ({ start, end }) => {
    while (passed < longer.length && longer[passed]!.start <= start) passed += 1;
    for (let i = passed - 1; i >= 0 && i >= passed - LOOK_BACK; i -= 1) {
      const span = longer[i]!;
      if (end <= span.end && span.end - span.start > end - start) return true;
    }
    return false;
  };
}

/** A practice's words inside the longer name of a body are marked as the body's: 法律援助中心. */
export function markOfBody(hit: PracticeHit, inBody: (span: Span) => boolean): PracticeHit {
  return inBody(hit) && !MARKED.test(hit.rule) ? { ...hit, rule: `${hit.rule}-agency` } : hit;
}
