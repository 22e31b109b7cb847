import type { Layout } from "../../../stages.ts";
import type { Spot } from "../spots/index.ts";
import { PartHits } from "./hits.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** How far before a word another word of its trigger may stand outside the figure's clause, in characters. */
export const CONTEXT_REACH = 220;

/** The words before figures that triggers may want. */
export interface Context {
  readonly hits: PartHits;
  /** Where the words begin that may be the context of a figure: reads them when asked first. */
  reach(): number;
}

/** The context of a text's figures, in order: a sentence is read when a figure asks for it. */
export class TextContext implements Context {
  readonly hits: PartHits;
  private layout: Layout | null = null;
  private spot: Spot | null = null;
  /** The sentence asked for last, where its context begins, and the first sentence not yet read. */
  private asked = -1;
  private from = 0;
  private next = 0;

  constructor(vocabulary: Vocabulary) {
    this.hits = new PartHits(vocabulary);
  }

  /** Turns to another text. */
  open(layout: Layout): void {
    this.layout = layout;
    [this.asked, this.next] = [-1, 0];
    this.hits.clear();
  }

  /** Turns to the figure that context is asked for; figures come in order. */
  turnTo(spot: Spot): void {
    this.spot = spot;
  }

  reach(): number {
    const { sentence, group } = this.spot!;
    if (sentence === this.asked) return this.from;
    const { folded, sentences } = this.layout!;
    const first = firstInReach(this.layout!, sentence, group.start);
    for (this.next = Math.max(this.next, first); this.next <= sentence; this.next += 1)
      this.hits.read(folded, sentences[this.next]!.start, sentences[this.next]!.end);
    this.asked = sentence;
    this.from = sentences[first]!.start;
    return this.from;
  }
}

/** The first sentence whose words may be context: of the group's and the one before it, in the same section and near. */
function firstInReach({ sentences }: Layout, index: number, groupStart: number): number {
  const { section, start } = sentences[index]!;
  let first = index;
  for (let i = index - 1; i >= 0; i -= 1) {
    const sentence = sentences[i]!;
    if (sentence.section !== section || sentence.end <= start - CONTEXT_REACH) break;
    first = i;
    if (sentence.start < groupStart) break;
  }
  return first;
}
