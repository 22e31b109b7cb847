import type { Generations } from "./generations.ts";
import { type Database, emptyDatabase, openForReading } from "./grafeo.ts";

interface Opened {
  readonly name: string | null;
  readonly db: Database;
  users: number;
}

/** Follows the pointer: each use gets the generation that counts when it begins, and an old one closes after its last use. */
export class Readers {
  readonly #generations: Generations;
  #opened: Opened | null = null;

  constructor(generations: Generations) {
    this.#generations = generations;
  }

  /** Runs `work` on the generation that counts now. */
  async use<T>(work: (db: Database) => Promise<T>): Promise<T> {
    const opened = this.#latest();
    opened.users++;
    try {
      return await work(opened.db);
    } finally {
      opened.users--;
      if (opened !== this.#opened && opened.users === 0) opened.db.close();
    }
  }

  close(): void {
    if (this.#opened?.users === 0) this.#opened.db.close();
    this.#opened = null;
  }

  #latest(): Opened {
    const name = this.#generations.current();
    if (this.#opened !== null && this.#opened.name === name) return this.#opened;
    const next = { name, db: this.#open(name), users: 0 };
    const old = this.#opened;
    this.#opened = next;
    if (old?.users === 0) old.db.close();
    return next;
  }

  /** A generation may be removed between reading the pointer and opening it: then the pointer has moved. */
  #open(name: string | null): Database {
    if (name === null) return emptyDatabase();
    try {
      return openForReading(this.#generations.path(name));
    } catch (error) {
      const moved = this.#generations.current();
      if (moved === name || moved === null) throw error;
      return openForReading(this.#generations.path(moved));
    }
  }
}
