import { Hits } from "../../../text/index.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The words of a vocabulary that stand in the stretches read, in order of start, of equals the longer first. */
export class PartHits {
  /** A pattern is a word's number. */
  readonly words = new Hits();
  private readonly vocabulary: Vocabulary;
  /** Part → the indexes of its words, in order; what stands behind `counts` is old. */
  private readonly byPart: number[][];
  private readonly counts: Int32Array;
  /** The parts that have words, the first `metCount`. */
  private readonly met: Int32Array;
  private metCount = 0;

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
    this.byPart = Array.from({ length: vocabulary.parts }, () => []);
    this.counts = new Int32Array(vocabulary.parts);
    this.met = new Int32Array(vocabulary.parts);
  }

  clear(): void {
    for (let i = 0; i < this.metCount; i += 1) this.counts[this.met[i]!] = 0;
    this.metCount = 0;
    this.words.clear();
  }

  /** Reads another stretch behind those read before; no word runs over its ends. */
  read(text: string, start: number, end: number): void {
    const { words } = this;
    const { matcher, first, sought } = this.vocabulary;
    const before = words.count;
    matcher.scanAll(text, start, end, words);
    for (let i = before; i < words.count; i += 1) {
      const word = words.pattern[i]!;
      for (let at = first[word]!; at < first[word + 1]!; at += 1) this.add(sought[at]!, i);
    }
  }

  private add(part: number, word: number): void {
    const count = this.counts[part]!;
    this.byPart[part]![count] = word;
    this.counts[part] = count + 1;
    if (count > 0) return;
    this.met[this.metCount] = part;
    this.metCount += 1;
  }

  has(part: number): boolean {
    return this.counts[part] !== 0;
  }

  /** Index of the part's last word that starts at or after `from`, before `edge`, and ends by `edge`; -1 for none. */
  before(part: number, edge: number, from: number): number {
    const list = this.byPart[part]!;
    const { start, end } = this.words;
    let [low, high] = [0, this.counts[part]!];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (start[list[middle]!]! < edge) low = middle + 1;
      else high = middle;
    }
    for (let i = low - 1; i >= 0 && start[list[i]!]! >= from; i -= 1) if (end[list[i]!]! <= edge) return list[i]!;
    return -1;
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
}
