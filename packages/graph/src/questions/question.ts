import type { ParametersOf, QueryName, Row, RowOf } from "@practice-atlas/cypher";
import type { Parameter } from "./parameter.ts";
import type { Values } from "./selection.ts";

/** What a question needs of a store: its named queries. */
export interface Reader {
  read<N extends QueryName>(name: N, parameters: ParametersOf<N>): Promise<RowOf<N>[]>;
}

/** A column of an answer's table. */
export interface Column {
  readonly name: string;
  readonly title: string;
}

/** Rows with what must be said beside them: denominators, what is hidden, what is not claimed. */
export interface Answer {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly notes: readonly string[];
}

/** A question that readers ask by name. */
export interface Question {
  readonly name: string;
  readonly title: string;
  readonly answers: string;
  readonly claimsNot: string;
  readonly params: readonly Parameter[];
  readonly columns: readonly Column[];
  /** The values have been checked; places and initiatives are ids. */
  run(reader: Reader, values: Values): Promise<{ rows: readonly Row[]; notes: readonly string[] }>;
}

/** Columns from `name 标题` pairs. */
export function columns(titles: Readonly<Record<string, string>>): Column[] {
  return Object.entries(titles).map(([name, title]) => ({ name, title }));
}

/** A row with the columns' names, in their order. */
export function pickRow(row: object, { columns: chosen }: Pick<Question, "columns">): Row {
  return Object.fromEntries(chosen.map(({ name }) => [name, (row as Row)[name] ?? null]));
}

/** A ratio to four decimals, the same from both stores. */
export function ratio(share: number | null): number | null {
  return share === null ? null : Math.round(share * 10_000) / 10_000;
}
