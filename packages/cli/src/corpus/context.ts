import {
  compileJudge,
  compileStanding,
  type GraphStore,
  type HeldRecords,
  openRecords,
  openStore,
  readJudgements,
} from "@practice-atlas/graph";
import type { AtlasRecord } from "@practice-atlas/model";
import { loadReference, type Reference, readInitiatives } from "@practice-atlas/reference";
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

/** Runs work on the store and closes it whatever happens. */
export async function withStore<T>({ config }: Context, work: (store: GraphStore) => Promise<T>): Promise<T> {
  const store = await openStore(config.store);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
