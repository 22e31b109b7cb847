import type { Span } from "@practice-atlas/model";
import type { Layout } from "../../stages.ts";

/** A brand whose words are looked for again in the rest of the text. */
export interface Brand {
  readonly id: string;
  readonly words: string;
}

const SHORTEST = 4;

/**
 * Further places where a discovered brand's words stand, quoted or not, outside the spans that are taken.
 * Only words of four characters and more are sure enough.
 */
export function findAgain(
  { folded }: Layout,
  brands: readonly Brand[],
  taken: readonly Span[],
): (Span & { id: string })[] {
  const out: (Span & { id: string })[] = [];
  const busy = [...taken];
  for (const { id, words } of [...brands].sort((a, b) => b.words.length - a.words.length || (a.id < b.id ? -1 : 1))) {
    if (words.length < SHORTEST) continue;
    for (let at = folded.indexOf(words); at >= 0; at = folded.indexOf(words, at + words.length)) {
      const span = { start: at, end: at + words.length };
      if (busy.some((t) => t.start < span.end && span.start < t.end)) continue;
      busy.push(span);
      out.push({ ...span, id });
    }
  }
  return out;
}
