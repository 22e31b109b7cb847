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
  /** A text without the words that do not tell two figures of one metric apart, taken out longest first. */
  readonly withoutPlain: (words: string) => string;
  /** Words that speak of what a place has, not of what happened. */
  readonly stock: readonly string[];
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
    stock: words.filter((row) => row["role"] === "stock").map((row) => row["word"]!),
    withoutPlain: compileWithout(words.filter((row) => general.has(row["role"]!)).map((row) => row["word"]!)),
  };
}

/** Compiles the taking out of words, longest first; only words that begin with a character of the text are tried. */
function compileWithout(list: readonly string[]): (text: string) => string {
  const longestFirst = list.toSorted((a, b) => b.length - a.length);
  const byFirst = new Map<string, number[]>();
  longestFirst.forEach((word, order) => {
    const known = byFirst.get(word[0]!);
    if (known === undefined) byFirst.set(word[0]!, [order]);
    else known.push(order);
  });
  return (text) => {
    const tried = new Set<number>();
    for (const char of text) for (const order of byFirst.get(char) ?? []) tried.add(order);
    return [...tried].sort((a, b) => a - b).reduce((rest, order) => rest.replaceAll(longestFirst[order]!, ""), text);
  };
}
