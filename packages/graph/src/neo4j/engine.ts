import { readSchema } from "@practice-atlas/cypher";
import neo4j, { type Driver, type ManagedTransaction } from "neo4j-driver";
import type { Engine, Run, Writing } from "../store/engine.ts";
import { compileStatements, type TextOf } from "../store/statements.ts";
import { plainRow } from "../store/values.ts";
import { isSingleHan, luceneQuery } from "../store/words.ts";
import { neo4jError } from "./errors.ts";
import { abandonLease, beat, holderName, takeLease } from "./lease.ts";
import { refuseStrangers } from "./strangers.ts";
import { toBolt } from "./values.ts";

export interface Neo4jConfig {
  readonly kind: "neo4j";
  /** `neo4j://` routes in a cluster; `bolt://` talks to one server. */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** null means the user's home database. */
  readonly database: string | null;
}

/** Transaction timeouts in ms; a client's wins over the server's. */
const READ_TIMEOUT = 30_000;
const WRITE_TIMEOUT = 300_000;

/** Connects to a server and makes sure that it answers and has the schema. @throws AtlasError STORE_UNREACHABLE */
export async function openNeo4j(config: Neo4jConfig, { readTimeoutMs = READ_TIMEOUT } = {}): Promise<Engine> {
  const driver = neo4j.driver(config.uri, neo4j.auth.basic(config.user, config.password), {
    disableLosslessIntegers: true,
    connectionAcquisitionTimeout: 20_000,
    connectionTimeout: 10_000,
  });
  try {
    await driver.getServerInfo(database(config));
  } catch (error) {
    await driver.close();
    throw neo4jError(error);
  }
  return new Neo4jEngine(driver, config, readTimeoutMs);
}

const database = ({ database: name }: Neo4jConfig): { database?: string } => (name === null ? {} : { database: name });

class Neo4jEngine implements Engine {
  readonly kind = "neo4j";
  readonly pageSize = 5_000;
  readonly #driver: Driver;
  readonly #config: Neo4jConfig;
  readonly #readTimeoutMs: number;
  readonly #statements = compileStatements();

  constructor(driver: Driver, config: Neo4jConfig, readTimeoutMs: number) {
    this.#driver = driver;
    this.#readTimeoutMs = readTimeoutMs;
    this.#config = config;
  }

  /** READ access mode: the server refuses every write, also on Community. */
  readonly read: Run = (name, parameters = {}) =>
    this.#readText(this.#statements.reading(name, parameters), parameters);

  async write<T>(_options: { anew: boolean }, work: (writing: Writing) => Promise<T>): Promise<T> {
    await refuseStrangers(this.read);
    for (const statement of readSchema("neo4j"))
      await this.#transaction(
        (run) => run(statement),
        (text) => text,
      );
    const holder = holderName();
    const interrupted = await this.#named((run) => takeLease(run, holder));
    const pulse = setInterval(() => void this.#named((run) => beat(run, holder)).catch(() => undefined), 30_000);
    try {
      const result = await work({ interrupted, read: this.read, transaction: (steps) => this.#named(steps) });
      await this.#named((run) => run("removeLeases", { holder }));
      return result;
    } catch (error) {
      await this.#named(abandonLease).catch(() => undefined);
      throw error;
    } finally {
      clearInterval(pulse);
    }
  }

  async search(words: string, limit: number): Promise<{ id: string; score: number }[]> {
    if (isSingleHan(words)) return (await this.read("findSentencesWith", { words: words.trim(), limit })) as never;
    const query = luceneQuery(words);
    if (query === null) return [];
    return (await this.read("searchSentences", { query, limit }).catch(emptyWithoutIndex)) as never;
  }

  close(): Promise<void> {
    return this.#driver.close();
  }

  /** Sessions share the bookmarks of all earlier work, so a read sees the load before it on every member of a cluster. */
  #session(mode: "READ" | "WRITE") {
    return this.#driver.session({
      ...database(this.#config),
      defaultAccessMode: mode,
      bookmarkManager: this.#driver.executeQueryBookmarkManager,
    });
  }

  async #readText(text: string, parameters: object) {
    const session = this.#session("READ");
    try {
      return await session.executeRead((tx) => runIn(tx, text, parameters), { timeout: this.#readTimeoutMs });
    } catch (error) {
      throw neo4jError(error);
    } finally {
      await session.close();
    }
  }

  #named<T>(work: (run: Run) => Promise<T>): Promise<T> {
    return this.#transaction(work, this.#statements.writing);
  }

  async #transaction<T>(work: (run: Run) => Promise<T>, textOf: TextOf): Promise<T> {
    const session = this.#session("WRITE");
    try {
      const run =
        (tx: ManagedTransaction): Run =>
        (name, parameters = {}) =>
          runIn(tx, textOf(name, parameters), parameters);
      return await session.executeWrite((tx) => work(run(tx)), { timeout: WRITE_TIMEOUT });
    } catch (error) {
      throw neo4jError(error);
    } finally {
      await session.close();
    }
  }
}

async function runIn(tx: ManagedTransaction, text: string, parameters: object) {
  const result = await tx.run(text, toBolt(parameters));
  return result.records.map((record) => plainRow(record.toObject()));
}

/** Before the first load there is no full text to search. */
function emptyWithoutIndex(error: unknown): [] {
  if (error instanceof Error && error.message.includes("no such fulltext schema index")) return [];
  throw error;
}
