import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GraphStore } from "../../src/index.ts";
import { record } from "../fixture/record.ts";
import { RECORDS } from "../fixture/records.ts";
import { fixtureReference } from "../fixture/reference.ts";
import { storesUnderTest } from "./stores.ts";

const reference = fixtureReference();

async function lines(store: GraphStore): Promise<string[]> {
  const all = [];
  for await (const line of store.dump()) all.push(line);
  return all;
}

describe.each(storesUnderTest())("a graph in $name", ({ make }) => {
  let store: GraphStore;
  let discard: () => Promise<void>;
  let undisturbed: string[];

  beforeAll(async () => {
    ({ store, discard } = await make());
    await store.load(RECORDS, reference, { mode: "replace-all" });
    undisturbed = await lines(store);
  });
  afterAll(() => discard());

  it("is what the records give", async () => {
    const result = await store.check(RECORDS, reference);
    expect(result).toMatchObject({ differences: [], stale: false });
    expect(result.parts).toBeGreaterThan(20);
  });

  it("dumps in ascending order", () => {
    expect(undisturbed).toEqual([...undisturbed].sort());
  });

  it("does not change when the same records are loaded again", async () => {
    await store.load(RECORDS, reference, { mode: "add" });
    expect(await lines(store)).toEqual(undisturbed);
  });

  it("does not depend on the order of loading", async () => {
    await store.load([...RECORDS].reverse(), reference, { mode: "replace-all" });
    expect(await lines(store)).toEqual(undisturbed);
  });

  it("takes a report that names nothing, again and away", async () => {
    const place = ["990121", "松影县", "COUNTY"] as const;
    const bare = record({ place, year: 2010, sections: [["一、概述", "OTHER", [{ text: "全年工作平稳。" }]]] });
    const silent: typeof bare = {
      ...bare,
      report: { ...bare.report, work: bare.report.id, jurisdiction: null, year: null },
    };
    for (let time = 0; time < 2; time += 1) await store.load([silent], reference, { mode: "add" });
    expect((await store.check([...RECORDS, silent], reference)).differences).toEqual([]);
    await store.remove([silent.report.id], reference);
    expect(await lines(store)).toEqual(undisturbed);
  });

  it.each(RECORDS.map((one) => [one.report.source, one] as const))(
    "is as before when %s goes and comes back",
    async (_, one) => {
      await store.remove([one.report.id], reference);
      const rest = RECORDS.filter((other) => other !== one);
      expect((await store.check(rest, reference)).differences).toEqual([]);
      await store.load([one], reference, { mode: "add" });
      expect(await lines(store)).toEqual(undisturbed);
    },
  );
});
