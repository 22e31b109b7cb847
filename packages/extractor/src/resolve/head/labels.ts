import type { Span } from "@practice-atlas/model";
import type { Lexicon } from "@practice-atlas/reference";
import type { Layout } from "../../stages.ts";

/** A fact that a labelled line of the text states: 索引号：…, 发布日期：… */
export interface LabelledFact extends Span {
  readonly fact: string;
  readonly value: string;
}

const EDGE = "(?<![\\u4e00-\\u9fa5])";
const LONGEST_VALUE = 80;

/** Compiles `page-labels.tsv`: reads the labelled facts in the furniture of a text, first of each kind. */
export function compileReadLabels(lexicon: Lexicon): (layout: Layout) => ReadonlyMap<string, LabelledFact> {
  const rows = lexicon.table("page-labels", ["label", "fact", "reason"]);
  const facts = new Map(rows.map((row) => [row["label"]!, row["fact"]!]));
  const names = [...facts.keys()].sort((a, b) => b.length - a.length).map((label) => [...label].join(" {0,2}"));
  const any = `(?:${names.join("|")})`;
  const labelled = new RegExp(`${EDGE}\\[?(${any})\\]? ?(?:[:|]+ ?|\\n\\s*)([^\\n|]*)`, "g");
  const nextLabel = new RegExp(`\\s+\\[?(?:${any})\\]? ?:`);
  return (layout) => {
    const out = new Map<string, LabelledFact>();
    for (const { start, end } of furniture(layout)) {
      for (const found of layout.folded.slice(start, end).matchAll(labelled)) {
        const fact = facts.get(found[1]!.replace(/ /g, ""))!;
        const from = start + found.index + found[0].length - found[2]!.length;
        const raw = layout.text.slice(from, from + found[2]!.length);
        const value = raw.split(nextLabel)[0]!.split(/\s{3,}/)[0]!.trim();
        if (value === "" || value.length > LONGEST_VALUE || facts.has(value) || out.has(fact)) continue;
        out.set(fact, { fact, value, start: from, end: from + value.length });
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
