import type { Layout } from "../../../stages.ts";
import { Hits } from "../../../text/index.ts";
import type { Parts } from "./parts.ts";

/** The words of triggers that stand in a text or a phrase, in order of start, of equals the longer first; a pattern is a word's number. */
export abstract class Heard {
  readonly words = new Hits();
  protected readonly parts: Parts;
  /** Part → the number of the last zone that it stood in. */
  private readonly zones: Int32Array;
  private zone = 0;

  constructor(parts: Parts) {
    this.parts = parts;
    this.zones = new Int32Array(parts.count);
  }

  /** Index of the part's last word that starts at or after `from`, before `edge`, and ends by `edge`; -1 for none. */
  abstract before(part: number, edge: number, from: number): number;

  /** Takes note of the parts in a zone, for `isNear`. */
  mark(start: number, end: number): void {
    const { words, zones } = this;
    const { partsOf } = this.parts;
    this.zone += 1;
    for (let i = this.from(start); i < words.count && words.start[i]! < end; i += 1)
      if (words.end[i]! <= end) for (const part of partsOf[words.pattern[i]!]!) zones[part] = this.zone;
  }

  /** Whether a part stands in the zone marked last. */
  isNear(part: number): boolean {
    return this.zones[part] === this.zone;
  }

  /** Index of the first word that starts at or after an offset. */
  from(at: number): number {
    const { start, count } = this.words;
    let [low, high] = [0, count];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (start[middle]! < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  protected clear(): void {
    this.words.clear();
    this.zones.fill(0);
    this.zone = 0;
  }
}

/** The words in those sentences of a text that are read, sorted by part so that a trigger looks only at its own. */
export class TextHits extends Heard {
  /** Part → where its words begin in `sorted`; one more than there are parts. */
  private readonly first: Int32Array;
  /** Indexes of words, those of one part together. */
  private sorted = new Int32Array(256);

  constructor(parts: Parts) {
    super(parts);
    this.first = new Int32Array(parts.count + 1);
  }

  /** Reads sentences of another text, given in order; no match runs over the end of a sentence. */
  read({ folded, sentences }: Layout, read: readonly number[]): void {
    this.clear();
    for (const at of read) this.parts.matcher.scanAll(folded, sentences[at]!.start, sentences[at]!.end, this.words);
    this.sort();
  }

  before(part: number, edge: number, from: number): number {
    const { sorted, words } = this;
    const least = this.first[part]!;
    let [low, high] = [least, this.first[part + 1]!];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (words.start[sorted[middle]!]! < edge) low = middle + 1;
      else high = middle;
    }
    for (let i = low - 1; i >= least; i -= 1) {
      const word = sorted[i]!;
      if (words.start[word]! < from) return -1;
      if (words.end[word]! <= edge) return word;
    }
    return -1;
  }

  /** Counts the words of each part, which tells where those of the next begin, then puts them there. */
  private sort(): void {
    const { words, first } = this;
    const { partsOf } = this.parts;
    first.fill(0);
    for (let i = 0; i < words.count; i += 1) for (const part of partsOf[words.pattern[i]!]!) first[part]! += 1;
    let end = 0;
    for (let part = 0; part < first.length; part += 1) {
      end += first[part]!;
      first[part] = end;
    }
    if (end > this.sorted.length) this.sorted = new Int32Array(end * 2);
    for (let i = words.count - 1; i >= 0; i -= 1)
      for (const part of partsOf[words.pattern[i]!]!) {
        first[part]! -= 1;
        this.sorted[first[part]!] = i;
      }
  }
}

/** The few words of a phrase, not worth sorting. */
export class PhraseHits extends Heard {
  /** Reads another phrase. */
  read(phrase: string): void {
    this.clear();
    this.parts.matcher.scanAll(phrase, 0, phrase.length, this.words);
  }

  before(part: number, edge: number, from: number): number {
    const { start, end, pattern, count } = this.words;
    for (let i = count - 1; i >= 0 && start[i]! >= from; i -= 1)
      if (start[i]! < edge && end[i]! <= edge && this.parts.partsOf[pattern[i]!]!.includes(part)) return i;
    return -1;
  }
}
