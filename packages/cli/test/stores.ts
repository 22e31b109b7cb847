import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type GraphStore, openStore } from "@practice-atlas/graph";
import type { Reference } from "@practice-atlas/reference";

/** A store that the pipeline is run into: `make` gives an empty one. */
export interface StoreUnderTest {
  readonly name: string;
  make(reference: Reference): Promise<{ store: GraphStore; discard(): Promise<void> }>;
}

const embedded: StoreUnderTest = {
  name: "the embedded store",
  async make() {
    const folder = mkdtempSync(join(tmpdir(), "atlas-store-"));
    const store = await openStore({ kind: "embedded", folder });
    const discard = async (): Promise<void> => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    };
    return { store, discard };
  },
};

const neo4j = (uri: string): StoreUnderTest => ({
  name: "Neo4j",
  async make(reference) {
    const {
      NEO4J_TEST_USER: user = "neo4j",
      NEO4J_TEST_PASSWORD: password = "",
      NEO4J_TEST_DATABASE: database = null,
    } = process.env;
    const store = await openStore({ kind: "neo4j", uri, user, password, database });
    await store.load([], reference, { mode: "replace-all" });
    return { store, discard: () => store.close() };
  },
});

/** Every store that this machine can test; with CI=true Neo4j must be among them. */
export function storesUnderTest(): readonly StoreUnderTest[] {
  const uri = process.env["NEO4J_TEST_URI"];
  if (uri !== undefined) return [embedded, neo4j(uri)];
  if (process.env["CI"] === "true")
    throw new Error("NEO4J_TEST_URI is not set: with CI=true no store may be left out.");
  console.warn("Not run here: the tutorial on Neo4j. Set NEO4J_TEST_URI, or call the test command, which starts one.");
  return [embedded];
}
