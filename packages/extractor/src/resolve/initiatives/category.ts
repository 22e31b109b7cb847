import type { Category } from "@practice-atlas/model";
import { CATEGORIES } from "@practice-atlas/model";
import { items, type Lexicon } from "@practice-atlas/reference";
import type { Layout } from "../../stages.ts";
import { compileMatcher, startsOf } from "../../text/index.ts";

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
  const bitsOf = (text: string): number =>
    matcher.find(text).reduce((bits, { pattern }) => bits | words[pattern]!.bit, 0);
  return (layout) => {
    const { text, clauses, sections } = layout;
    const clauseFrom = startsOf(clauses);
    const headings = new Map<string, number>();
    const ofHeading = (heading: string): number => {
      const bits = headings.get(heading) ?? bitsOf(heading);
      headings.set(heading, bits);
      return bits;
    };
    return (name, at) => {
      const score = new Array<number>(CATEGORIES.length).fill(0);
      count(score, bitsOf(name), WEIGHT.name);
      const clause = clauses[clauseFrom(at + 1) - 1];
      if (clause !== undefined) count(score, bitsOf(text.slice(clause.start, clause.end)), WEIGHT.clause);
      for (const { level, heading, start, end } of sections)
        if (level > 1 && heading !== null && start <= at && at < end) count(score, ofHeading(heading), WEIGHT.heading);
      return best(score);
    };
  };
}

function count(score: number[], bits: number, weight: number): void {
  for (let i = 0; i < score.length; i += 1) if ((bits & (1 << i)) !== 0) score[i]! += weight;
}

/** The first of those that count most; OTHER when nothing counts more than it. */
function best(score: readonly number[]): Category {
  const most = Math.max(...score);
  return most === score[CATEGORIES.indexOf("OTHER")] ? "OTHER" : CATEGORIES[score.indexOf(most)]!;
}
