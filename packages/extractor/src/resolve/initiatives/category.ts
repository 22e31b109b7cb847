import type { Category } from "@practice-atlas/model";
import { CATEGORIES } from "@practice-atlas/model";
import { items, type Lexicon } from "@practice-atlas/reference";
import type { Layout } from "../../stages.ts";
import { compileMatcher, Hits, startsOf } from "../../text/index.ts";

/** How much a word counts by where it stands: the name says most, then its clause, then the headings above. */
const WEIGHT = { name: 4, clause: 1, heading: 2 } as const;

/** The category of a practice of one text by its name and where that stands. */
export type CategoryOf = (name: string, at: number) => Category;

/** Compiles the category of a discovered practice by the words of its name, its clause and the headings above it. */
export function compileCategory(lexicon: Lexicon): (layout: Layout) => CategoryOf {
  const rows = lexicon.table("category-words", ["words", "category", "reason"]);
  const words = rows.flatMap((row) =>
    items(row["words"]).map((word) => ({ word, bit: 1 << CATEGORIES.indexOf(row["category"] as Category) })),
  );
  const matcher = compileMatcher(words.map((w) => w.word));
  const hits = new Hits();
  const bitsOf = (text: string, from: number, to: number): number => {
    hits.clear();
    matcher.scan(text, from, to, hits);
    let bits = 0;
    for (let i = 0; i < hits.count; i += 1) bits |= words[hits.pattern[i]!]!.bit;
    return bits;
  };
  return ({ folded, clauses, sections }) => {
    const clauseFrom = startsOf(clauses);
    const headings = new Map<string, number>();
    const ofHeading = (heading: string): number => {
      const bits = headings.get(heading) ?? bitsOf(heading, 0, heading.length);
      headings.set(heading, bits);
      return bits;
    };
    return (name, at) => {
      const score = new Uint16Array(CATEGORIES.length);
      count(score, bitsOf(name, 0, name.length), WEIGHT.name);
      const clause = clauses[clauseFrom(at + 1) - 1];
      if (clause !== undefined) count(score, bitsOf(folded, clause.start, clause.end), WEIGHT.clause);
      for (const { level, heading, start, end } of sections)
        if (level > 1 && heading !== null && start <= at && at < end) count(score, ofHeading(heading), WEIGHT.heading);
      return best(score);
    };
  };
}

function count(score: Uint16Array, bits: number, weight: number): void {
  for (let i = 0; bits >> i !== 0; i += 1) if (((bits >> i) & 1) === 1) score[i]! += weight;
}

/** The first of those that count most; OTHER when nothing counts more than it. */
function best(score: Uint16Array): Category {
  let winner = CATEGORIES.indexOf("OTHER");
  for (let i = 0; i < score.length; i += 1) if (score[i]! > score[winner]!) winner = i;
  return CATEGORIES[winner]!;
}
