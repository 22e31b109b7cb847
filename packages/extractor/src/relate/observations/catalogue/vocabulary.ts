import { compileMatcher, type Matcher } from "../../../text/index.ts";
import type { Part } from "./triggers.ts";

/** Words that are found together, numbered, with the parts of triggers that they are of. */
export interface Vocabulary {
  /** Finds the words; a match's pattern is a word's number. */
  readonly matcher: Matcher;
  /** Word → the parts that it is of. */
  readonly partsOf: readonly (readonly number[])[];
  /** How many parts there are. */
  readonly parts: number;
}

/** Gathers a vocabulary: parts and their words are numbered in the order in which they are met. */
export class VocabularyBuilder {
  private readonly partNumbers = new Map<string, number>();
  private readonly partsOf = new Map<string, number[]>();

  /** The numbers of some parts, in order. */
  numbers(parts: readonly Part[]): number[] {
    return parts.map((part) => this.number(part));
  }

  compile(): Vocabulary {
    return {
      matcher: compileMatcher([...this.partsOf.keys()]),
      partsOf: [...this.partsOf.values()],
      parts: this.partNumbers.size,
    };
  }

  private number(part: Part): number {
    const key = part.join("|");
    const known = this.partNumbers.get(key);
    if (known !== undefined) return known;
    const number = this.partNumbers.size;
    this.partNumbers.set(key, number);
    for (const word of part) this.partsOf.set(word, [...(this.partsOf.get(word) ?? []), number]);
    return number;
  }
}
