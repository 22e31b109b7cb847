import type { Reader } from "@practice-atlas/graph";

/** One build of the graph, read through named queries. */
export interface Reads extends Reader {
  /** Id of the build; null before the first load. */
  build(): Promise<string | null>;
  /** Sentences whose text fits the words, best first. */
  search(words: string, limit: number): Promise<{ id: string; score: number }[]>;
}
