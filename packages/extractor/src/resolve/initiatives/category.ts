import type { Category } from "@practice-atlas/model";
import { CATEGORIES } from "@practice-atlas/model";
import { items, type Lexicon } from "@practice-atlas/reference";
import type { Layout } from "../../stages.ts";
import { compileMatcher } from "../../text/index.ts";

/** How much a word counts by where it stands: the name says most, then its clause, then the headings above. */
const WEIGHT = { name: 4, clause: 1, heading: 2 } as const;

/** Compiles the category of a discovered practice by the words of its name, its clause and the headings above it. */
export function compileCategory(lexicon: Lexicon): (layout: Layout, name: string, at: number) => Category {
  const rows = lexicon.table("category-words", ["words", "category", "reason"]);
  const words = rows.flatMap((row) =>
    items(row["words"]).map((word) => ({ word, category: row["category"] as Category })),
  );
  const matcher = compileMatcher(words.map((w) => w.word));
  return (layout, name, at) => {
    const score = new Map<Category, number>();
    const read = (text: string, weight: number): void => {
      const seen = new Set(matcher.find(text).map(({ pattern }) => words[pattern]!.category));
      for (const category of seen) score.set(category, (score.get(category) ?? 0) + weight);
    };
    read(name, WEIGHT.name);
    read(clauseAround(layout, at), WEIGHT.clause);
    for (const heading of headingsAbove(layout, at)) read(heading, WEIGHT.heading);
    return best(score);
  };
}

function best(score: ReadonlyMap<Category, number>): Category {
  let winner: Category = "OTHER";
  for (const category of CATEGORIES) if ((score.get(category) ?? 0) > (score.get(winner) ?? 0)) winner = category;
  return winner;
}

function clauseAround({ clauses, text }: Layout, at: number): string {
  let low = 0;
  let high = clauses.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (clauses[middle]!.start <= at) low = middle + 1;
    else high = middle;
  }
  const clause = clauses[low - 1];
  return clause === undefined ? "" : text.slice(clause.start, clause.end);
}

/** The headings of the innermost section and those above it. */
function headingsAbove({ sections }: Layout, at: number): string[] {
  return sections
    .filter((s) => s.level > 1 && s.heading !== null && s.start <= at && at < s.end)
    .map((s) => s.heading!);
}
