import type { FigureFindingRow, WordFindingRow } from "@practice-atlas/cypher";
import { groupBy } from "../common/group.ts";

/** A finding with the words that it concerns. */
export interface FindingQuotes {
  readonly id: string;
  readonly kind: string;
  readonly severity: string;
  readonly explanation: string;
  /** In the order in which they stand in the text. */
  readonly quotes: string[];
}

/** Puts together what findings say of figures and of words; in the order in which their first quotes stand in the text. */
export function findingsOf(figures: readonly FigureFindingRow[], words: readonly WordFindingRow[]): FindingQuotes[] {
  const cut = words.map((row) => ({
    ...row,
    quote: row.text.slice(row.start - row.sentenceStart, row.endAt - row.sentenceStart),
  }));
  const rows = [...figures, ...cut].sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
  return [...groupBy(rows, ({ id }) => id).values()].map((group) => {
    const { id, kind, severity, explanation } = group[0]!;
    return { id, kind, severity, explanation, quotes: [...new Set(group.map(({ quote }) => quote))] };
  });
}
