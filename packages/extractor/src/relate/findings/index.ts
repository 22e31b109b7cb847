import type { Finding, Observation } from "@practice-atlas/model";
import type { Lexicon } from "@practice-atlas/reference";
import type { Head, Layout } from "../../stages.ts";
import { findSums } from "./arithmetic.ts";
import { findContradictions } from "./contradiction.ts";
import { findGrowth } from "./growth.ts";
import { findRates } from "./rate.ts";
import { findRepeated } from "./repeated.ts";
import { compileFindingTables } from "./tables.ts";
import { findMissingUnits, findYears } from "./years.ts";

export interface FindingsInput {
  readonly layout: Layout;
  readonly observations: readonly Observation[];
  readonly head: Head;
}

/**
 * Compiles the search for figures of one report that do not agree: parts and totals, rates, contradictions, repeated
 * figures, missing units, years. ERROR only where sure, WARNING where the basis may differ, INFO for rounding.
 */
export function compileFindings(lexicon: Lexicon): (input: FindingsInput) => Finding[] {
  const tables = compileFindingTables(lexicon);
  return ({ layout, observations, head }) =>
    [
      ...findSums(observations, tables),
      ...findRates(observations, tables),
      ...findGrowth(observations),
      ...findContradictions(observations, tables),
      ...findRepeated(observations),
      ...findMissingUnits(observations),
      ...findYears(layout, head),
    ].sort((a, b) => (a.id < b.id ? -1 : 1));
}
