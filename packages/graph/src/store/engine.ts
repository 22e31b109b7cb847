import type { ParametersOf, QueryName, Row, RowOf, Value } from "@practice-atlas/cypher";

/** Parameters of a statement by name. */
export type Parameters = Readonly<Record<string, Value>>;

/** Runs a named statement of the folder `cypher/`. */
export type Run = (name: string, parameters?: Parameters) => Promise<Row[]>;

/** A writer's hold on the store; ends with the `write` that gave it. */
export interface Writing {
  /** True when the writer before this one ended without finishing: nothing it left may be taken for settled. */
  readonly interrupted: boolean;
  /** Reads what has been written so far. */
  readonly read: Run;
  /** All statements of `work` happen or none; `work` may run more than once and must end in the same graph each time. */
  transaction<T>(work: (run: Run) => Promise<T>): Promise<T>;
}

/** What an adapter gives; everything that a store can do is written once above it. */
export interface Engine {
  readonly kind: "embedded" | "neo4j";
  /** How many nodes a page of a listing holds; the embedded store sorts all for each page. */
  readonly pageSize: number;
  /** Runs a reading statement. Writing ones are refused. @throws AtlasError STORE_UNREACHABLE, TIMEOUT, QUERY … */
  readonly read: Run;
  /**
   * Takes the writer's place, lets `work` write and finishes. With `anew` the work begins with an empty graph where the
   * adapter can give one without taking the old from its readers; `Writing` tells nothing of it, so work must cope.
   * @throws AtlasError STORE_BUSY while another process writes.
   */
  write<T>(options: { readonly anew: boolean }, work: (writing: Writing) => Promise<T>): Promise<T>;
  /** Sentences whose text fits the words, best first: ids and scores. */
  search(words: string, limit: number): Promise<{ id: string; score: number }[]>;
  close(): Promise<void>;
}

/** A query by its name, with the types that its declaration has. */
export async function ask<N extends QueryName>(read: Run, name: N, parameters: ParametersOf<N>): Promise<RowOf<N>[]> {
  return (await read(name, parameters as Parameters)) as unknown as RowOf<N>[];
}
