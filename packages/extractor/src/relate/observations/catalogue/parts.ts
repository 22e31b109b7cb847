import type { Span } from "@practice-atlas/model";
import type { CatalogueMetric } from "@practice-atlas/reference";
import { compileMatcher } from "../../../text/index.ts";
import type { Words } from "../words.ts";
import { parseTrigger } from "./triggers.ts";

/** One way to recognise a metric, its parts by id, in order; the last of `near` decides. */
export interface Alternative {
  readonly metric: CatalogueMetric;
  readonly near: readonly number[];
  readonly context: readonly number[];
}

/** A part seen in the text. */
export interface Hit extends Span {
  readonly part: number;
}

/** All triggers of the catalogue, to be looked up by deciding part and unit. */
export interface Parts {
  /** Every part in a stretch of text that begins at `offset`, in order of start. */
  find(text: string, offset: number): Hit[];
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
      const alternative = { metric, near: trigger.near.map(idOf), context: trigger.context.map(idOf) };
      const byUnit = (byLast[alternative.near.at(-1)!] ??= new Map());
      for (const key of unitKeys(metric)) byUnit.set(key, [...(byUnit.get(key) ?? []), alternative]);
    }
  }
  const list = [...partsOfWord.keys()];
  const partsOf = list.map((word) => partsOfWord.get(word)!);
  const matcher = compileMatcher(list);
  const find = (text: string, offset: number): Hit[] => {
    const hits: Hit[] = [];
    for (const { pattern, start, end } of matcher.findAll(text)) {
      for (const part of partsOf[pattern]!) hits.push({ part, start: start + offset, end: end + offset });
    }
    return hits;
  };
  return { find, endingIn: (part, unit) => byLast[part]?.get(unit ?? "") ?? NONE };
}

/** Under which units a metric is looked up: its own and the others; 件 also as 件次; a rank and a count of times without one. */
function unitKeys(metric: CatalogueMetric): string[] {
  const bare = metric.kind === "RANK" || metric.unitClass === "time" ? [""] : [];
  const own = [metric.unit ?? "", ...metric.units];
  const handled = own.includes("件") ? ["件次"] : [];
  return [...new Set([...own, ...handled, ...bare])];
}
