import type { Agency, Finding, Mention, Observation, Relation, Residue } from "@practice-atlas/model";

/** Says which of two rows of a record comes first, as `Array.sort` asks. */
export type Order<T> = (a: T, b: T) => number;

const words = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By id: agencies, initiatives, documents, findings. */
export const byId: Order<Pick<Agency | Finding, "id">> = (a, b) => words(a.id, b.id);

export const mentionOrder: Order<Mention> = (a, b) =>
  a.start - b.start || a.end - b.end || words(a.kind, b.kind) || words(a.target, b.target);

export const observationOrder: Order<Observation> = (a, b) => a.numberStart - b.numberStart || words(a.id, b.id);

export const relationOrder: Order<Relation> = (a, b) =>
  words(a.subject, b.subject) ||
  words(a.predicate, b.predicate) ||
  words(a.object, b.object) ||
  words(a.sentence, b.sentence);

export const residueOrder: Order<Residue> = (a, b) =>
  a.start - b.start || a.end - b.end || words(a.kind, b.kind) || words(a.why, b.why);

/** The rows in order; most lists come so, and are given back as they are. */
export function sorted<T>(rows: readonly T[], order: Order<T>): readonly T[] {
  for (let i = 1; i < rows.length; i += 1) if (order(rows[i - 1]!, rows[i]!) > 0) return [...rows].sort(order);
  return rows;
}
