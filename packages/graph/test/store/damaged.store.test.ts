import neo4j from "neo4j-driver";
import { describe, expect, it } from "vitest";
import { openStore } from "../../src/index.ts";
import { RECORDS } from "../fixture/records.ts";
import { fixtureReference } from "../fixture/reference.ts";
import { storesUnderTest } from "./stores.ts";

const reference = fixtureReference();

/** What a stranger might do to the server: each is found by check and mended by loading anew. */
const DAMAGE = [
  "MATCH (s:Sentence) WITH s ORDER BY s.id LIMIT 3 DETACH DELETE s",
  "MATCH (s:Section) WITH s ORDER BY s.id LIMIT 1 DETACH DELETE s",
  "MATCH (e:Edition) WITH e ORDER BY e.id LIMIT 1 DETACH DELETE e",
  "MATCH (j:Jurisdiction {id: '900101'}), (i:Initiative {id: 'fuyi'}) CREATE (j)-[:REPORTS {key: 'x', report: 'x', year: 2024}]->(i)",
  "MATCH (n:Initiative {id: 'yichuang'}) SET n.name = '改过的名字'",
  "MATCH (n:Jurisdiction) DETACH DELETE n",
];

const servers = storesUnderTest().filter(({ name }) => name === "neo4j");

describe.each(servers)("a graph in $name that somebody else has written to", ({ make }) => {
  it.each(DAMAGE)("is found damaged and mended by loading anew: %s", async (statement) => {
    const { store, config, discard } = await make();
    await store.load(RECORDS, reference, { mode: "replace-all" });
    if (config.kind !== "neo4j") throw new Error("no server");
    const driver = neo4j.driver(config.uri, neo4j.auth.basic(config.user, config.password));
    await driver.executeQuery(statement);
    await driver.close();
    expect((await store.check(RECORDS, reference)).differences).not.toEqual([]);
    await store.load(RECORDS, reference, { mode: "replace-all" });
    expect(await store.check(RECORDS, reference)).toMatchObject({ differences: [], stale: false });
    await discard();
  });

  it("is never written where somebody else's nodes bear the same labels", async () => {
    const { store, config, discard } = await make();
    if (config.kind !== "neo4j") throw new Error("no server");
    const driver = neo4j.driver(config.uri, neo4j.auth.basic(config.user, config.password));
    await driver.executeQuery("MATCH (n) DETACH DELETE n");
    await driver.executeQuery("CREATE (:Document {title: '别人的文件'}), (:Person {name: '别人'})");
    await expect(store.load(RECORDS, reference, { mode: "replace-all" })).rejects.toMatchObject({
      code: "USAGE",
      message: expect.stringContaining("Document 1 个"),
    });
    expect((await driver.executeQuery("MATCH (n) RETURN n")).records).toHaveLength(2);
    await driver.executeQuery("MATCH (n:Document) DELETE n");
    await store.load(RECORDS, reference, { mode: "replace-all" });
    expect((await driver.executeQuery("MATCH (n:Person) RETURN n")).records).toHaveLength(1);
    await driver.executeQuery("MATCH (n:Person) DELETE n");
    await driver.close();
    await discard();
  });

  it("is unreachable with a wrong password, and the sentence says what to check", async () => {
    const { config, discard } = await make();
    const wrong = { ...config, password: "not the password" } as typeof config;
    await expect(openStore(wrong)).rejects.toMatchObject({
      code: "STORE_UNREACHABLE",
      message: expect.stringContaining("NEO4J_PASSWORD"),
    });
    await discard();
  });
});

describe("a server that is not there", () => {
  it.each(["bolt://127.0.0.1:9", "neo4j://127.0.0.1:9"])("%s is said to be unreachable", async (uri) => {
    const config = { kind: "neo4j", uri, user: "neo4j", password: "x", database: null } as const;
    await expect(openStore(config)).rejects.toMatchObject({
      code: "STORE_UNREACHABLE",
      message: expect.stringContaining("NEO4J_URI"),
    });
  });
});
