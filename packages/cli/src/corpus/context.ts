import { mkdirSync } from "node:fs";
import {
  compileJudge,
  compileStanding,
  type GraphStore,
  type HeldRecords,
  openRecords,
  openStore,
  readJudgements,
  takeLock,
} from "@practice-atlas/graph";
import type { AtlasRecord } from "@practice-atlas/model";
import { loadReference, type Reference, readInitiatives } from "@practice-atlas/reference";
import type { Config } from "../config.ts";
import type { Terminal } from "../terminal.ts";
import { sweepScratch } from "./scratch.ts";

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

/** People's judgements as a change of records: what the graph is made of is what this returns. */
export function judgeOf({ config }: Context, { lexicon }: Reference): (record: AtlasRecord) => AtlasRecord {
  const catalogue = new Map(readInitiatives(lexicon).map((row) => [row.slug, row]));
  return compileJudge(compileStanding(readJudgements(config.judgements)), catalogue);
}

/** Records one at a time, with judgements applied. */
export function* judged(
  context: Context,
  records: Iterable<AtlasRecord>,
  reference: Reference,
): Generator<AtlasRecord> {
  const judge = judgeOf(context, reference);
  for (const record of records) yield judge(record);
}

/**
 * Runs work that changes records or graph; only one process does so at a time in a data folder.
 * @throws AtlasError STORE_BUSY while another one does
 */
export async function asWriter<T>({ config }: Context, work: () => Promise<T>): Promise<T> {
  mkdirSync(config.data, { recursive: true });
  const unlock = takeLock(config.data);
  try {
    sweepScratch(config.data);
    return await work();
  } finally {
    unlock();
  }
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
