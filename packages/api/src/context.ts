import type { Reader } from "@practice-atlas/graph";
import type { Loaders } from "./loaders.ts";
import type { NameIndex } from "./search/names.ts";

/** One build of the graph, read through named queries. */
export interface Reads extends Reader {
  /** Id of the build; null before the first load. */
  build(): Promise<string | null>;
  /** Sentences whose text fits the words, best first. */
  search(words: string, limit: number): Promise<{ id: string; score: number }[]>;
}

/** What every resolver is given. */
export interface Context {
  readonly session: Reads;
  readonly loaders: Loaders;
  /** The names that the search looks through, of this build. */
  readonly names: () => Promise<NameIndex>;
}
