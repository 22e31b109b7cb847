import { compileMatcher, type Matcher } from "../../../text/index.ts";
import type { Part } from "./triggers.ts";

/** Words that are found together, numbered, with the parts of triggers that they are of. */
export interface Vocabulary {
  /** Finds the words; a match's pattern is a word's number. */
  readonly matcher: Matcher;
  /** Word → where the sought parts that it is of begin in `sought`; one more than there are words. */
  readonly first: Int32Array;
  readonly sought: Int32Array;
  /** How many parts there are. */
  readonly parts: number;
}

/** Gathers a vocabulary: parts and their words are numbered in the order in which they are met. */
export class VocabularyBuilder {
  /** Word → the parts that it is of. */
  private readonly words = new Map<string, number[]>();
  private readonly partNumbers = new Map<string, number>();
  private readonly soughtParts = new Set<number>();

  /** Word → all parts that it is of, by number. */
  get partsOf(): readonly (readonly number[])[] {
    return [...this.words.values()];
  }

  /** The number of a part that is never sought: a trigger ends in it. */
  last(part: Part): number {
    const key = part.join("|");
    const known = this.partNumbers.get(key);
    if (known !== undefined) return known;
    const number = this.partNumbers.size;
    this.partNumbers.set(key, number);
    for (const word of part) this.words.set(word, [...(this.words.get(word) ?? []), number]);
    return number;
  }

  /** The number of a part that is sought before a word. */
  sought(part: Part): number {
    const number = this.last(part);
    this.soughtParts.add(number);
    return number;
  }

  compile(): Vocabulary {
    const sought = this.partsOf.map((parts) => parts.filter((part) => this.soughtParts.has(part)));
    const first = [0];
    for (const parts of sought) first.push(first.at(-1)! + parts.length);
    return {
      matcher: compileMatcher([...this.words.keys()]),
      first: Int32Array.from(first),
      sought: Int32Array.from(sought.flat()),
      parts: this.partNumbers.size,
    };
  }
}
