import type { Finding, Observation } from "@practice-atlas/model";
import type { Lexicon } from "@practice-atlas/reference";
import type { Head, Layout } from "../../stages.ts";

export interface FindingsInput {
  readonly layout: Layout;
  readonly observations: readonly Observation[];
  readonly head: Head;
}

/** Compiles the search for figures that do not agree with each other. */
export function compileFindings(_lexicon: Lexicon): (input: FindingsInput) => Finding[] {
  return () => [];
}
