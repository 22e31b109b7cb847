import { items, type Lexicon } from "@practice-atlas/reference";

/** Which figures a rate is made of, by words in their clauses. */
export interface RateRule {
  readonly rate: readonly string[];
  readonly numerator: readonly string[];
  readonly denominator: readonly string[];
}

/** Kinds of parts that do not overlap; `complete` of them make up the whole. */
export interface PartSet {
  readonly members: readonly string[];
  readonly complete: readonly string[];
}

export interface FindingTables {
  readonly rates: readonly RateRule[];
  readonly sets: readonly PartSet[];
  /** Words that do not tell two figures of one metric apart, longest first. */
  readonly plain: readonly string[];
}

/** Reads `finding-rates.tsv`, `finding-sets.tsv` and the general words of `metric-words.tsv`. */
export function compileFindingTables(lexicon: Lexicon): FindingTables {
  const words = lexicon.table("metric-words", ["role", "word", "value", "reason"]);
  const general = new Set(["verb", "generic", "light", "noise", "cut"]);
  return {
    rates: lexicon.table("finding-rates", ["rate", "numerator", "denominator", "reason"]).map((row) => ({
      rate: items(row["rate"]),
      numerator: items(row["numerator"]),
      denominator: items(row["denominator"]),
    })),
    sets: lexicon
      .table("finding-sets", ["members", "complete", "reason"])
      .map((row) => ({ members: items(row["members"]), complete: items(row["complete"]) })),
    plain: words
      .filter((row) => general.has(row["role"]!))
      .map((row) => row["word"]!)
      .sort((a, b) => b.length - a.length),
  };
}
