import type { Engine, Run, Writing } from "../store/engine.ts";
import { compileStatements } from "../store/statements.ts";
import { Generations } from "./generations.ts";
import { grafeoError } from "./grafeo.ts";
import { Readers } from "./readers.ts";
import { runOn } from "./run.ts";
import { searchSentences } from "./search.ts";
import { writeGeneration } from "./writer.ts";

export interface EmbeddedConfig {
  readonly kind: "embedded";
  /** The folder of the graph: its generations and the pointer to the one that counts; made by the first load. */
  readonly folder: string;
}

/** Opens the graph of a folder; one that has never been loaded reads as empty. */
export async function openEmbedded({ folder }: EmbeddedConfig): Promise<Engine> {
  return new EmbeddedEngine(new Generations(folder));
}

class EmbeddedEngine implements Engine {
  readonly kind = "embedded";
  readonly pageSize = 20_000;
  readonly #generations: Generations;
  readonly #readers: Readers;
  readonly #statements = compileStatements();

  constructor(generations: Generations) {
    this.#generations = generations;
    this.#readers = new Readers(generations);
  }

  readonly read: Run = (name, parameters = {}) => {
    const text = this.#statements.reading(name, parameters);
    return this.#readers.use((db) => runOn(db, () => text, name, parameters));
  };

  async write<T>({ anew }: { anew: boolean }, work: (writing: Writing) => Promise<T>): Promise<T> {
    try {
      return await writeGeneration(this.#generations, anew, this.#statements.writing, work);
    } catch (error) {
      throw grafeoError(error);
    }
  }

  search(words: string, limit: number): Promise<{ id: string; score: number }[]> {
    return this.#readers.use((db) => searchSentences(db, this.read, words, limit));
  }

  async close(): Promise<void> {
    this.#readers.close();
  }
}
