import type { CatalogueMetric } from "@practice-atlas/reference";
import type { Layout } from "../../../stages.ts";
import { compileMatcher, type Match } from "../../../text/index.ts";
import type { Words } from "../words.ts";
import { type Hit, type Hits, indexHits } from "./hits.ts";
import { parseTrigger } from "./triggers.ts";

/** One way to recognise a metric, its parts by id: the one that decides, and those before it, the nearest first. */
export interface Alternative {
  readonly metric: CatalogueMetric;
  readonly last: number;
  readonly near: readonly number[];
  readonly context: readonly number[];
}

/** All triggers of the catalogue, to be looked up by deciding part and unit. */
export interface Parts {
  /** Every part in a text that stands inside one sentence. */
  inText(layout: Layout): Hits;
  /** Every part in a phrase. */
  inPhrase(phrase: string): Hits;
  /** Alternatives that end in a part, for figures in that unit; null stands for figures without one. */
  endingIn(part: number, unit: string | null): readonly Alternative[];
}

const NONE: readonly Alternative[] = [];

/** Indexes the catalogue once. */
export function compileParts(metrics: readonly CatalogueMetric[], words: Words): Parts {
  const partIds = new Map<string, number>();
  const partsOfWord = new Map<string, number[]>();
  const idOf = (part: readonly string[]): number => {
    const key = part.join("|");
    const known = partIds.get(key) ?? partIds.size;
    if (known < partIds.size) return known;
    partIds.set(key, known);
    for (const word of part) partsOfWord.set(word, [...(partsOfWord.get(word) ?? []), known]);
    return known;
  };
  const byLast: Map<string, Alternative[]>[] = [];
  for (const metric of metrics) {
    for (const source of [...metric.triggers, ...metric.synonyms]) {
      const trigger = parseTrigger(source, words);
      const near = trigger.near.map(idOf).reverse();
      const context = trigger.context.map(idOf).reverse();
      const alternative = { metric, last: near[0]!, near: near.slice(1), context };
      const byUnit = byLast[alternative.last] ?? new Map<string, Alternative[]>();
      byLast[alternative.last] = byUnit;
      for (const key of unitKeys(metric)) byUnit.set(key, [...(byUnit.get(key) ?? []), alternative]);
    }
  }
  const list = [...partsOfWord.keys()];
  const partsOf = list.map((word) => partsOfWord.get(word)!);
  const matcher = compileMatcher(list);
  const hitsOf = (matches: readonly Match[]): Hits => {
    const hits: Hit[] = [];
    for (const { pattern, start, end } of matches) {
      for (const part of partsOf[pattern]!) hits.push({ part, start, end });
    }
    return indexHits(hits);
  };
  return {
    inText: (layout) => hitsOf(insideSentences(matcher.findAll(layout.folded), layout)),
    inPhrase: (phrase) => hitsOf(matcher.findAll(phrase)),
    endingIn: (part, unit) => byLast[part]?.get(unit ?? "") ?? NONE,
  };
}

/** Matches in order of start, without those that run over the end of their sentence. */
function insideSentences(matches: readonly Match[], { sentences }: Layout): Match[] {
  let at = 0;
  return matches.filter(({ start, end }) => {
    while (at + 1 < sentences.length && sentences[at]!.end <= start) at += 1;
    return end <= sentences[at]!.end;
  });
}

/** Under which units a metric is looked up: its own and the others; 件 also as 件次; a rank and a count of times without one. */
function unitKeys(metric: CatalogueMetric): string[] {
  const bare = metric.kind === "RANK" || metric.unitClass === "time" ? [""] : [];
  const own = [metric.unit ?? "", ...metric.units];
  const handled = own.includes("件") ? ["件次"] : [];
  return [...new Set([...own, ...handled, ...bare])];
}
