import type { MetricKind } from "@practice-atlas/model";
import type { CatalogueMetric } from "@practice-atlas/reference";
import type { Words } from "../words.ts";
import { parseTrigger } from "./triggers.ts";
import { type Vocabulary, VocabularyBuilder } from "./vocabulary.ts";

/** One way to recognise a metric that ends in some word: the parts before it by number, the nearest first. */
export interface Alternative {
  readonly metric: CatalogueMetric;
  readonly kind: MetricKind;
  /** Parts of the vocabulary of figures' own words; those of `avoid` speak against the metric. */
  readonly near: readonly number[];
  readonly avoid: readonly number[];
  /** Parts of the vocabulary of context. */
  readonly context: readonly number[];
  /** Whether the metric counts for each person or household (每万人…, 人均…). */
  readonly per: boolean;
}

/** Word → where the alternatives begin that it may end for figures in one unit, in `Parts.alternatives`; one more than there are words. */
export type Endings = Int32Array;

/** All triggers of the catalogue, their words and parts numbered. */
export interface Parts {
  /** The words that triggers want in a figure's own words, those that speak against metrics, and head nouns. */
  readonly near: Vocabulary;
  /** The part that is any head noun. */
  readonly head: number;
  /** The part without which nothing is counted for each person or household. */
  readonly each: number;
  /** Those that they want anywhere before. */
  readonly context: Vocabulary;
  readonly alternatives: readonly Alternative[];
  /** Beside each alternative the part that must stand next before its last word, -1 for none: most fail there. */
  readonly next: Int32Array;
  /** The alternatives for figures in a unit; null stands for figures without one. */
  inUnit(unit: string | null): Endings;
}

/** 每万人拥有律师2.1名 is another thing than 律师2.1名. */
const PER = /每(?![年月季周日天半逢个])|[人户]均/;
/** One of these stands wherever PER matches. */
const EACH = ["每", "人均", "户均"];

/** Whether words speak of a figure for each person or household. */
export const isPer = (own: string): boolean => PER.test(own);

/** Indexes the catalogue once. */
export function compileParts(metrics: readonly CatalogueMetric[], words: Words): Parts {
  const [near, context] = [new VocabularyBuilder(), new VocabularyBuilder()];
  const [head, each] = [near.sought(words.list("head")), near.sought(EACH)];
  const byUnit = new Map<string, Alternative[][]>();
  for (const metric of metrics) {
    const { kind } = metric;
    const per = isPer(metric.name);
    const avoid = metric.avoid.map((word) => near.sought([word]));
    for (const source of [...metric.triggers, ...metric.synonyms]) {
      const trigger = parseTrigger(source, words);
      const [last, ...rest] = trigger.near.toReversed();
      const before = trigger.context.toReversed().map((part) => context.sought(part));
      const alternative = { metric, kind, near: rest.map((part) => near.sought(part)), avoid, context: before, per };
      for (const unit of unitKeys(metric)) addTo(byUnit, unit, near.last(last!), alternative);
    }
  }
  const { partsOf } = near;
  const alternatives: Alternative[] = [];
  const endings = new Map([...byUnit].map(([unit, byPart]) => [unit, endingsOf(byPart, partsOf, alternatives)]));
  const none = new Int32Array(partsOf.length + 1);
  return {
    near: near.compile(),
    head,
    each,
    context: context.compile(),
    alternatives,
    next: Int32Array.from(alternatives, (alternative) => alternative.near[0] ?? -1),
    inUnit: (unit) => endings.get(unit ?? "") ?? none,
  };
}

function addTo(byUnit: Map<string, Alternative[][]>, unit: string, part: number, alternative: Alternative): void {
  const byPart = byUnit.get(unit) ?? [];
  byUnit.set(unit, byPart);
  const known = byPart[part];
  if (known === undefined) byPart[part] = [alternative];
  else known.push(alternative);
}

/** Adds word by word the alternatives of all parts that it is of; gives where those of each begin. */
function endingsOf(
  byPart: readonly (readonly Alternative[] | undefined)[],
  partsOf: VocabularyBuilder["partsOf"],
  alternatives: Alternative[],
): Endings {
  const out = new Int32Array(partsOf.length + 1);
  partsOf.forEach((parts, word) => {
    out[word] = alternatives.length;
    for (const part of parts) alternatives.push(...(byPart[part] ?? []));
  });
  out[partsOf.length] = alternatives.length;
  return out;
}

/** Under which units a metric is looked up: its own and the others; 件 also as 件次; a rank and a count of times without one. */
function unitKeys(metric: CatalogueMetric): string[] {
  const bare = metric.kind === "RANK" || metric.unitClass === "time" ? [""] : [];
  const own = [metric.unit ?? "", ...metric.units];
  const handled = own.includes("件") ? ["件次"] : [];
  return [...new Set([...own, ...handled, ...bare])];
}
