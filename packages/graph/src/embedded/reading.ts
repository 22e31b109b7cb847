import { join } from "node:path";
import type { Run } from "../store/engine.ts";
import { compileStatements } from "../store/statements.ts";
import { type Database, emptyDatabase, openForReading } from "./grafeo.ts";
import { runOn } from "./run.ts";
import { searchSentences } from "./search.ts";

/** One generation, whatever the pointer says later. */
export interface OpenGeneration {
  readonly read: Run;
  search(words: string, limit: number): Promise<{ id: string; score: number }[]>;
}

/**
 * Opens one generation of a graph folder for reading; null stands for the empty graph before the first load.
 * @throws AtlasError STORE_DAMAGED
 */
export function openGeneration(folder: string, name: string | null): OpenGeneration {
  const db: Database = name === null ? emptyDatabase() : openForReading(join(folder, name));
  const { reading } = compileStatements();
  const read: Run = async (query, parameters = {}) => runOn(db, reading, query, parameters);
  return { read, search: (words, limit) => searchSentences(db, read, words, limit) };
}
