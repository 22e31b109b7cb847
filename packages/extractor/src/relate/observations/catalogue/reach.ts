import type { Layout } from "../../../stages.ts";
import type { Spot } from "../spots/index.ts";

/** How far before a word another word of its trigger may stand outside the figure's clause, in characters. */
export const CONTEXT_REACH = 220;

/** What figures may have as context. */
export interface Reach {
  /** Figure → where the first sentence begins whose words may be its context. */
  readonly from: Int32Array;
  /** The sentences that hold figures or their context, in order. */
  readonly sentences: readonly number[];
}

/** Finds the context of a text's figures: the sentences of each one's group and the one before, in its section and near. */
export function reachOf(layout: Layout, spots: readonly Spot[]): Reach {
  const from = new Int32Array(spots.length);
  const read: number[] = [];
  let [known, first, next] = [-1, 0, 0];
  for (let at = 0; at < spots.length; at += 1) {
    const { sentence, group } = spots[at]!;
    if (sentence !== known) {
      known = sentence;
      first = firstInReach(layout, sentence, group.start);
      for (next = Math.max(next, first); next <= sentence; next += 1) read.push(next);
    }
    from[at] = layout.sentences[first]!.start;
  }
  return { from, sentences: read };
}

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
