import { beforeAll, describe, expect, it } from "vitest";
import type { GraphStore } from "../../src/index.ts";
import { manyRecords } from "../fixture/many.ts";
import { fixtureReference } from "../fixture/reference.ts";
import { storesUnderTest } from "./stores.ts";
import { buildPackages, loadInChild } from "./victim/run.ts";

const ALL = manyRecords(24);
const OLD = ALL.slice(0, 10);
const NEW = ALL.slice(8);

/** After the first report, at a moment that no transaction need end at, and when all is written but nothing settled. */
const MOMENTS = ["first", "sometime", "last"] as const;

const whenOf = (moment: (typeof MOMENTS)[number], records: readonly unknown[]): string =>
  ({
    first: "done:1",
    sometime: `ms:${String(5 + Math.floor(Math.random() * 60))}`,
    last: `done:${String(records.length)}`,
  })[moment];

async function lines(store: GraphStore): Promise<string[]> {
  const all = [];
  for await (const line of store.dump()) all.push(line);
  return all;
}

/** What a reader of the embedded store sees: the old graph or the new one, whole. */
async function isWhole(store: GraphStore): Promise<boolean> {
  const reference = fixtureReference();
  const [old, next] = [await store.check(OLD, reference), await store.check(ALL, reference)];
  return old.differences.length === 0 || next.differences.length === 0;
}

describe.each(storesUnderTest())("a writer on $name that is killed", ({ make }) => {
  const reference = fixtureReference();

  beforeAll(() => buildPackages());

  it.each(MOMENTS)("leaves a load that the same command finishes (killed %s)", async (moment) => {
    const { store, config, discard } = await make();
    await store.load(ALL, reference, { mode: "replace-all" });
    const undisturbed = await lines(store);
    await store.load(OLD, reference, { mode: "replace-all" });
    expect(loadInChild(config, ALL, "replace-all", whenOf(moment, ALL))).toBe("SIGKILL");
    if (store.kind === "embedded") expect(await isWhole(store)).toBe(true);
    expect(loadInChild(config, ALL, "replace-all", "never")).toBeNull();
    expect(await store.check(ALL, reference)).toMatchObject({ differences: [], stale: false });
    expect(await lines(store)).toEqual(undisturbed);
    await discard();
  });

  it.each(MOMENTS)("leaves an addition that the same command finishes (killed %s)", async (moment) => {
    const { store, config, discard } = await make();
    await store.load(ALL, reference, { mode: "replace-all" });
    const undisturbed = await lines(store);
    await store.load(OLD, reference, { mode: "replace-all" });
    expect(loadInChild(config, NEW, "add", whenOf(moment, NEW))).toBe("SIGKILL");
    if (store.kind === "neo4j" && moment === "last") expect((await store.stats()).build?.stale).toBe(true);
    expect(loadInChild(config, NEW, "add", "never")).toBeNull();
    expect(await store.check(ALL, reference)).toMatchObject({ differences: [], stale: false });
    expect(await lines(store)).toEqual(undisturbed);
    await discard();
  });
});
