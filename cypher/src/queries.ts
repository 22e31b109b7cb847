import { API } from "./read/api/index.ts";
import { QUESTIONS } from "./read/questions.ts";
import { UPKEEP } from "./read/upkeep.ts";
import type { Declared } from "./statement.ts";

/** Every reading statement with its parameters and, for the compiler, the type of its rows. */
export const QUERIES = { ...UPKEEP, ...QUESTIONS, ...API };

export type Queries = typeof QUERIES;
export type QueryName = keyof Queries;

/** What a query must be given. */
export type ParametersOf<N extends QueryName> = Queries[N] extends Declared<infer P, unknown> ? P : never;

/** What a row of a query's answer holds. */
export type RowOf<N extends QueryName> = NonNullable<Queries[N]["row"]>;
