import type { ParametersOf, QueryName, RowOf } from "@practice-atlas/cypher";
import type { Reference } from "@practice-atlas/reference";
import type { EmbeddedConfig } from "../embedded/engine.ts";
import type { Neo4jConfig } from "../neo4j/engine.ts";
import { type CheckResult, check } from "../operations/check.ts";
import { type Changes, difference, removals } from "../operations/difference.ts";
import { dump } from "../operations/dump.ts";
import { editionsOf, type LoadOptions, load, type Records, remove } from "../operations/load.ts";
import { type Stats, stats } from "../operations/stats.ts";
import { ask, type Engine } from "./engine.ts";

export type StoreConfig = EmbeddedConfig | Neo4jConfig;

/** A graph of records in either store; both give the same rows and the same dump for the same records. */
export interface GraphStore {
  readonly kind: "embedded" | "neo4j";
  /** Runs a named query of `cypher/read/`. @throws AtlasError QUERY, TIMEOUT, STORE_UNREACHABLE */
  read<N extends QueryName>(name: N, parameters: ParametersOf<N>): Promise<RowOf<N>[]>;
  /** Makes the graph these records', or adds them. @throws AtlasError STORE_BUSY */
  load(records: Records, reference: Reference, options: LoadOptions): Promise<void>;
  /** Takes reports out by work or edition id; gives the editions removed. @throws AtlasError USAGE, STORE_BUSY */
  remove(reports: readonly string[], reference: Reference): Promise<string[]>;
  /** What `load` would change. */
  difference(records: Records, options: Pick<LoadOptions, "mode">): Promise<Changes>;
  /** What `remove` would change. @throws AtlasError USAGE */
  differenceOfRemoval(reports: readonly string[]): Promise<Changes>;
  stats(): Promise<Stats>;
  /** Compares everything that the store holds with what the records give. */
  check(records: Records, reference: Reference): Promise<CheckResult>;
  /** The whole graph as sorted JSON lines (without line ends). */
  dump(): AsyncIterable<string>;
  /** Sentences whose text fits the words, best first. */
  search(words: string, limit: number): Promise<{ id: string; score: number }[]>;
  close(): Promise<void>;
}

/** Opens a store; its driver is loaded only now. @throws AtlasError STORE_UNREACHABLE when a server does not answer */
export async function openStore(config: StoreConfig): Promise<GraphStore> {
  return storeOn(await engineOf(config));
}

async function engineOf(config: StoreConfig): Promise<Engine> {
  if (config.kind === "embedded") return (await import("../embedded/engine.ts")).openEmbedded(config);
  return (await import("../neo4j/engine.ts")).openNeo4j(config);
}

function storeOn(engine: Engine): GraphStore {
  return {
    kind: engine.kind,
    read: (name, parameters) => ask(engine.read, name, parameters),
    load: (records, reference, options) => load(engine, records, reference, options),
    remove: (reports, reference) => remove(engine, reports, reference),
    difference: (records, options) => difference(engine, records, options),
    differenceOfRemoval: async (reports) => {
      const removed = await removals(engine, await editionsOf(engine.read, reports));
      return { added: [], replaced: [], removed, unchanged: 0 };
    },
    stats: () => stats(engine),
    check: (records, reference) => check(engine, records, reference),
    dump: () => dump(engine),
    search: (words, limit) => engine.search(words, limit),
    close: () => engine.close(),
  };
}
