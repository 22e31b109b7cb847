import { type HeldRecords, openRecords, openStore, type GraphStore } from "@practice-atlas/graph";
import { loadReference, type Reference } from "@practice-atlas/reference";
import type { Config } from "../config.ts";
import type { Terminal } from "../terminal.ts";

/** What every command is given. */
export interface Context {
  readonly config: Config;
  readonly cwd: string;
  readonly terminal: Terminal;
}

/** The records held in the data folder. */
export function held({ config }: Context): HeldRecords {
  return openRecords(config.records);
}

/** The reference snapshot with the overlays that the held records were made with. */
export function referenceOf(records: HeldRecords, more: readonly string[] = []): Reference {
  return loadReference([...new Set([...records.manifest().overlays, ...more])]);
}

/** Runs work on the store and closes it whatever happens. */
export async function withStore<T>({ config }: Context, work: (store: GraphStore) => Promise<T>): Promise<T> {
  const store = await openStore(config.store);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
