import { describe, expect, it } from "vitest";
import { type GraphStore, openStore } from "../../src/index.ts";
import { manyRecords } from "../fixture/many.ts";
import { RECORDS, shiqiao2024, shiqiao2024early, yunxi2024 } from "../fixture/records.ts";
import { FIXTURE_PLACES, fixtureReference } from "../fixture/reference.ts";
import { storesUnderTest } from "./stores.ts";

const reference = fixtureReference();

const titleOf = async (store: GraphStore, work: string) => (await store.read("getReports", { ids: [work] }))[0];

/** Sentences of each edition that a reader sees now. */
async function sentencesSeen(store: GraphStore): Promise<number[]> {
  const editions = await store.read("listEditions", { after: "", size: 100 });
  const parts = await store.read("countEditionParts", { ids: editions.map(({ id }) => id) });
  return parts.map(({ sentences }) => sentences);
}

describe.each(storesUnderTest())("readers and writers of $name", ({ make }) => {
  it("lets readers see every report whole while others are loaded", async () => {
    const { store, config, discard } = await make();
    const many = manyRecords(30);
    const reader = await openStore(config);
    const seen: number[][] = [];
    let loading = true;
    const reading = (async () => {
      while (loading) seen.push(await sentencesSeen(reader));
    })();
    await store.load(many, reference, { mode: "replace-all", batchRows: 100 });
    loading = false;
    await reading;
    expect(seen.length).toBeGreaterThan(1);
    expect([...new Set(seen.flat())].filter((count) => count !== many[0]!.sentences.length)).toEqual([]);
    expect((await sentencesSeen(reader)).length).toBe(30);
    await reader.close();
    await discard();
  });

  it("refuses a second writer with a sentence that says what to do", async () => {
    const { store, config, discard } = await make();
    const second = await openStore(config);
    await store.load([shiqiao2024], reference, { mode: "replace-all" });
    async function* slowly() {
      await expect(second.load([yunxi2024], reference, { mode: "add" })).rejects.toMatchObject({
        code: "STORE_BUSY",
        message: expect.stringContaining("请等它结束后再试"),
      });
      yield shiqiao2024early;
    }
    await store.load(slowly(), reference, { mode: "add" });
    await second.load([yunxi2024], reference, { mode: "add" });
    expect((await store.check([shiqiao2024, shiqiao2024early, yunxi2024], reference)).differences).toEqual([]);
    await second.close();
    await discard();
  });

  it("is as before after a load that failed, once the same records are loaded without failure", async () => {
    const { store, discard } = await make();
    await store.load([shiqiao2024], reference, { mode: "replace-all" });
    async function* broken() {
      yield* manyRecords(3);
      throw new Error("the disk is full");
    }
    await expect(store.load(broken(), reference, { mode: "add", batchRows: 100 })).rejects.toThrow("the disk is full");
    await store.load([yunxi2024], reference, { mode: "replace-all" });
    expect(await store.check([yunxi2024], reference)).toMatchObject({ differences: [], stale: false });
    await discard();
  });

  it("settles every shared node when the reference has changed", async () => {
    const { store, discard } = await make();
    await store.load(RECORDS, reference, { mode: "replace-all" });
    const renamed = { ...FIXTURE_PLACES.find(({ code }) => code === "900102")!, name: "石桥市", shortName: "石桥市" };
    const later = fixtureReference({ gazetteerHash: "later", places: [renamed] });
    await store.load([yunxi2024], later, { mode: "add" });
    expect(await store.check(RECORDS, later)).toMatchObject({ differences: [], stale: false });
    await discard();
  });

  it("lets the edition that is left count when the one that counted goes", async () => {
    const { store, discard } = await make();
    await store.load([shiqiao2024, shiqiao2024early], reference, { mode: "replace-all" });
    const work = shiqiao2024.report.work;
    expect(await titleOf(store, work)).toMatchObject({ edition: shiqiao2024.report.id });
    await store.remove([shiqiao2024.report.id], reference);
    expect(await titleOf(store, work)).toMatchObject({ edition: shiqiao2024early.report.id });
    expect((await store.check([shiqiao2024early], reference)).differences).toEqual([]);
    await discard();
  });

  it("removes all editions of a work, and says which report it does not hold", async () => {
    const { store, discard } = await make();
    await store.load(RECORDS, reference, { mode: "replace-all" });
    const gone = await store.remove([shiqiao2024.report.work], reference);
    expect([...gone].sort()).toEqual([shiqiao2024.report.id, shiqiao2024early.report.id].sort());
    await expect(store.remove(["900102-1999"], reference)).rejects.toMatchObject({ code: "USAGE" });
    await store.remove(
      RECORDS.filter((one) => !gone.includes(one.report.id)).map((one) => one.report.id),
      reference,
    );
    expect(
      Object.entries((await store.stats()).nodes).filter(([label, count]) => label !== "Build" && count > 0),
    ).toEqual([]);
    await discard();
  });

  it("tells beforehand what a load and a removal would change", async () => {
    const { store, discard } = await make();
    await store.load([shiqiao2024, yunxi2024], reference, { mode: "replace-all" });
    const changed = { ...yunxi2024, made: { ...yunxi2024.made, extractor: "0.2.0" } };
    const changes = await store.difference([changed, shiqiao2024early], { mode: "replace-all" });
    const ids = (list: readonly { edition: string }[]) => list.map(({ edition }) => edition);
    expect(ids(changes.added)).toEqual([shiqiao2024early.report.id]);
    expect(ids(changes.replaced)).toEqual([yunxi2024.report.id]);
    expect(ids(changes.removed)).toEqual([shiqiao2024.report.id]);
    expect((await store.difference([shiqiao2024], { mode: "add" })).unchanged).toBe(1);
    const parts = shiqiao2024.sections.length + shiqiao2024.sentences.length + shiqiao2024.observations.length;
    expect((await store.differenceOfRemoval([shiqiao2024.report.work])).removed).toMatchObject([{ parts }]);
    await discard();
  });

  it("finds with check what somebody changed behind its back", async () => {
    const { store, discard } = await make();
    await store.load([shiqiao2024], reference, { mode: "replace-all" });
    const other = { ...shiqiao2024, mentions: shiqiao2024.mentions.slice(1) };
    const { differences } = await store.check([other], reference);
    expect(differences.map(({ part }) => part)).toContain(`Edition/${shiqiao2024.report.id}`);
    expect(differences.map(({ part }) => part)).toContain("Jurisdiction/900102");
    await discard();
  });
});
