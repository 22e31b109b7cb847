import type { Span } from "@practice-atlas/model";
import type { Lexicon } from "@practice-atlas/reference";
import type { Layout } from "../../stages.ts";
import { compileFindLabels, type LabelledFact } from "../../text/labels.ts";

/** Compiles the reading of labelled facts in the furniture of a text, the first of each kind. */
export function compileReadLabels(lexicon: Lexicon): (layout: Layout) => ReadonlyMap<string, LabelledFact> {
  const find = compileFindLabels(lexicon);
  return (layout) => {
    const out = new Map<string, LabelledFact>();
    for (const { start, end } of furniture(layout)) {
      for (const fact of find(layout.text.slice(start, end), layout.folded.slice(start, end))) {
        if (!out.has(fact.fact)) out.set(fact.fact, { ...fact, start: fact.start + start, end: fact.end + start });
      }
    }
    return out;
  };
}

/** Runs of sentences that are no part of the text, joined. */
function furniture(layout: Layout): Span[] {
  const runs: { start: number; end: number }[] = [];
  for (const sentence of layout.sentences) {
    if (sentence.kind !== "OTHER") continue;
    const open = runs.at(-1);
    if (open !== undefined && open.end === sentence.start) open.end = sentence.end;
    else runs.push({ start: sentence.start, end: sentence.end });
  }
  return runs;
}
