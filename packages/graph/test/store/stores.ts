import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type GraphStore, openStore, type StoreConfig } from "../../src/index.ts";
import { fixtureReference } from "../fixture/reference.ts";

/** A store that the contract is run on: `make` gives an empty one. */
export interface StoreUnderTest {
  readonly name: string;
  make(): Promise<{ store: GraphStore; config: StoreConfig; discard(): Promise<void> }>;
}

const embedded: StoreUnderTest = {
  name: "embedded",
  async make() {
    const folder = mkdtempSync(join(tmpdir(), "atlas-store-"));
    const config: StoreConfig = { kind: "embedded", folder };
    const store = await openStore(config);
    const discard = async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    };
    return { store, config, discard };
  },
};

const neo4j = (config: StoreConfig): StoreUnderTest => ({
  name: "neo4j",
  async make() {
    const store = await openStore(config);
    await store.load([], fixtureReference(), { mode: "replace-all" });
    return { store, config, discard: () => store.close() };
  },
});

/** The server that the test command started, or the one that the kit runs in this checkout. */
function neo4jConfig(): StoreConfig | null {
  const { NEO4J_TEST_URI: uri, NEO4J_TEST_USER, NEO4J_TEST_PASSWORD, NEO4J_TEST_DATABASE } = process.env;
  if (uri === undefined) return null;
  const [user, password] = [NEO4J_TEST_USER ?? "neo4j", NEO4J_TEST_PASSWORD ?? ""];
  return { kind: "neo4j", uri, user, password, database: NEO4J_TEST_DATABASE ?? null };
}

/** Every store that this machine can test; with CI=true Neo4j must be among them. */
export function storesUnderTest(): readonly StoreUnderTest[] {
  const config = neo4jConfig();
  if (config !== null) return [embedded, neo4j(config)];
  if (process.env.CI === "true") throw new Error("NEO4J_TEST_URI is not set: with CI=true no store may be left out.");
  console.warn("Not run here: the contract on Neo4j. Set NEO4J_TEST_URI, or call the test command, which starts one.");
  return [embedded];
}
