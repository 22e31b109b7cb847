import type { CatalogueMetric } from "@practice-atlas/reference";
import type { Layout } from "../../../stages.ts";
import { compileMatcher, type Match } from "../../../text/index.ts";
import type { Words } from "../words.ts";
import { type Hit, type Hits, indexHits, phraseHits } from "./hits.ts";
import { type Part, parseTrigger, type Trigger } from "./triggers.ts";

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
  /** Looks up alternatives by the part that they end in, for figures in a unit; null stands for figures without one. */
  inUnit(unit: string | null): ByPart;
}

/** Part → the alternatives that end in it. */
export type ByPart = readonly (readonly Alternative[] | undefined)[];

const NONE: ByPart = [];

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
  const byUnit = new Map<string, Alternative[][]>();
  for (const metric of metrics) {
    for (const source of [...metric.triggers, ...metric.synonyms]) {
      const alternative = alternativeOf(metric, parseTrigger(source, words), idOf);
      for (const unit of unitKeys(metric)) addTo(byUnit, unit, alternative);
    }
  }
  const list = [...partsOfWord.keys()];
  const partsOf = list.map((word) => partsOfWord.get(word)!);
  const matcher = compileMatcher(list);
  return {
    inText: (layout) =>
      indexHits(hitsOf(insideSentences(matcher.findAll(layout.folded), layout), partsOf), partIds.size),
    inPhrase: (phrase) => phraseHits(hitsOf(matcher.findAll(phrase), partsOf)),
    inUnit: (unit) => byUnit.get(unit ?? "") ?? NONE,
  };
}

function alternativeOf(metric: CatalogueMetric, trigger: Trigger, idOf: (part: Part) => number): Alternative {
  const near = trigger.near.map(idOf).reverse();
  return { metric, last: near[0]!, near: near.slice(1), context: trigger.context.map(idOf).reverse() };
}

function addTo(byUnit: Map<string, Alternative[][]>, unit: string, alternative: Alternative): void {
  const byPart = byUnit.get(unit) ?? [];
  byUnit.set(unit, byPart);
  const known = byPart[alternative.last];
  if (known === undefined) byPart[alternative.last] = [alternative];
  else known.push(alternative);
}

/** A hit for each part that a word is of. */
function hitsOf(matches: readonly Match[], partsOf: readonly (readonly number[])[]): Hit[] {
  const hits: Hit[] = [];
  for (const { pattern, start, end } of matches) for (const part of partsOf[pattern]!) hits.push({ part, start, end });
  return hits;
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
