import type { Span } from "@practice-atlas/model";
import type { Layout } from "../../stages.ts";

/** A brand whose words are looked for again in the rest of the text. */
export interface Brand {
  readonly id: string;
  readonly words: string;
}

/** Bare words are sure from four characters on, words in quotes from two. */
const SHORTEST = 4;
const SHORTEST_QUOTED = 2;

/**
 * Further places where a discovered brand's words stand, quoted or not, outside the spans that are taken.
 */
export function findAgain(
  { folded }: Layout,
  brands: readonly Brand[],
  taken: readonly Span[],
): (Span & { id: string })[] {
  const out: (Span & { id: string })[] = [];
  const busy = [...taken];
  for (const { id, words } of [...brands].sort((a, b) => b.words.length - a.words.length || (a.id < b.id ? -1 : 1))) {
    if (words.length < SHORTEST_QUOTED) continue;
    for (let at = folded.indexOf(words); at >= 0; at = folded.indexOf(words, at + words.length)) {
      const span = { start: at, end: at + words.length };
      const quoted = folded[at - 1] === '"' && folded[span.end] === '"';
      if (words.length < SHORTEST && !quoted) continue;
      if (busy.some((t) => t.start < span.end && span.start < t.end)) continue;
      busy.push(span);
      out.push({ ...span, id });
    }
  }
  return out;
}
