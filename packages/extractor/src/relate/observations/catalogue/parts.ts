import type { CatalogueMetric } from "@practice-atlas/reference";
import { compileMatcher, type Matcher } from "../../../text/index.ts";
import type { Words } from "../words.ts";
import { type Part, parseTrigger, type Trigger } from "./triggers.ts";

/** One way to recognise a metric that ends in some word: the parts before it by number, the nearest first. */
export interface Alternative {
  readonly metric: CatalogueMetric;
  readonly near: readonly number[];
  readonly context: readonly number[];
  /** Whether the metric counts for each person or household (每万人…, 人均…). */
  readonly per: boolean;
}

/** The alternatives that a word may end. */
export interface Ended {
  readonly list: readonly Alternative[];
  /** Beside each the part that must stand next before the word, -1 for none: most alternatives fail there. */
  readonly next: Int32Array;
}

/** Word → the alternatives that it may end. */
export type ByWord = readonly (Ended | undefined)[];

/** All triggers of the catalogue, their words and parts numbered. */
export interface Parts {
  /** Finds the words; a match's pattern is the word's number. */
  readonly matcher: Matcher;
  /** Word → the parts that it is one of. */
  readonly partsOf: readonly (readonly number[])[];
  /** How many parts there are. */
  readonly count: number;
  /** The alternatives for figures in a unit; null stands for figures without one. */
  inUnit(unit: string | null): ByWord;
}

const NONE: ByWord = [];

/** Indexes the catalogue once; `isPer` tells metrics for each person by their names. */
export function compileParts(
  metrics: readonly CatalogueMetric[],
  isPer: (name: string) => boolean,
  words: Words,
): Parts {
  const numbers = new Numbers();
  const byUnit = new Map<string, Alternative[][]>();
  for (const metric of metrics) {
    const per = isPer(metric.name);
    for (const source of [...metric.triggers, ...metric.synonyms]) {
      const { near, context } = numbered(parseTrigger(source, words), numbers);
      const alternative = { metric, near: near.slice(1), context, per };
      for (const unit of unitKeys(metric)) addTo(byUnit, unit, near[0]!, alternative);
    }
  }
  const { partsOf } = numbers;
  const ofWords = new Map([...byUnit].map(([unit, byPart]) => [unit, byWord(byPart, partsOf)]));
  return {
    matcher: compileMatcher(numbers.words),
    partsOf,
    count: numbers.parts,
    inUnit: (unit) => ofWords.get(unit ?? "") ?? NONE,
  };
}

/** Numbers parts and their words in the order in which they are met. */
class Numbers {
  readonly words: string[] = [];
  readonly partsOf: number[][] = [];
  private readonly partNumbers = new Map<string, number>();
  private readonly wordNumbers = new Map<string, number>();

  get parts(): number {
    return this.partNumbers.size;
  }

  part(part: Part): number {
    const key = part.join("|");
    const known = this.partNumbers.get(key) ?? this.parts;
    if (known < this.parts) return known;
    this.partNumbers.set(key, known);
    for (const word of part) this.partsOf[this.word(word)]!.push(known);
    return known;
  }

  private word(word: string): number {
    const known = this.wordNumbers.get(word) ?? this.words.length;
    if (known < this.words.length) return known;
    this.wordNumbers.set(word, known);
    this.words.push(word);
    this.partsOf.push([]);
    return known;
  }
}

/** A trigger's parts by number, from the deciding one backwards. */
function numbered({ near, context }: Trigger, numbers: Numbers): { near: number[]; context: number[] } {
  const numberOf = (part: Part): number => numbers.part(part);
  return { near: near.map(numberOf).reverse(), context: context.map(numberOf).reverse() };
}

function addTo(byUnit: Map<string, Alternative[][]>, unit: string, part: number, alternative: Alternative): void {
  const byPart = byUnit.get(unit) ?? [];
  byUnit.set(unit, byPart);
  const known = byPart[part];
  if (known === undefined) byPart[part] = [alternative];
  else known.push(alternative);
}

/** The alternatives of all parts that a word is one of. */
function byWord(byPart: readonly (readonly Alternative[] | undefined)[], partsOf: Parts["partsOf"]): ByWord {
  return partsOf.map((parts) => {
    const list = parts.flatMap((part) => byPart[part] ?? []);
    return list.length === 0 ? undefined : { list, next: Int32Array.from(list, ({ near }) => near[0] ?? -1) };
  });
}

/** Under which units a metric is looked up: its own and the others; 件 also as 件次; a rank and a count of times without one. */
function unitKeys(metric: CatalogueMetric): string[] {
  const bare = metric.kind === "RANK" || metric.unitClass === "time" ? [""] : [];
  const own = [metric.unit ?? "", ...metric.units];
  const handled = own.includes("件") ? ["件次"] : [];
  return [...new Set([...own, ...handled, ...bare])];
}
