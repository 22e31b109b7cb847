import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { takeLock } from "../src/embedded/lock.ts";
import { openStore } from "../src/index.ts";
import { shiqiao2024, yunxi2024 } from "./fixture/records.ts";
import { fixtureReference } from "./fixture/reference.ts";

const reference = fixtureReference();

describe("the folder of an embedded graph", () => {
  let folder: string;
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), "atlas-graph-")), "graph");
  });
  afterEach(() => rmSync(join(folder, ".."), { recursive: true, force: true }));

  it("reads as empty before the first load, and nothing is written by reading", async () => {
    const store = await openStore({ kind: "embedded", folder });
    expect((await store.stats()).build).toBeNull();
    expect(await store.read("coverage", everything())).toEqual([]);
    expect(() => readdirSync(folder)).toThrow("ENOENT");
    await store.close();
  });

  it("holds one generation and the pointer after a load, whatever was left there before", async () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "g-left-by-a-dead-writer.grafeo"), "half");
    const store = await openStore({ kind: "embedded", folder });
    await store.load([shiqiao2024], reference, { mode: "replace-all" });
    await store.load([yunxi2024], reference, { mode: "add" });
    const names = readdirSync(folder).sort();
    expect(names).toEqual(["current", expect.stringMatching(/^g-[0-9a-f-]+\.grafeo$/)]);
    await store.close();
  });

  it("shows an open store what another one has loaded meanwhile", async () => {
    const [reader, writer] = [
      await openStore({ kind: "embedded", folder }),
      await openStore({ kind: "embedded", folder }),
    ];
    expect((await reader.stats()).nodes).toMatchObject({ Edition: 0 });
    await writer.load([shiqiao2024], reference, { mode: "replace-all" });
    expect((await reader.stats()).nodes).toMatchObject({ Edition: 1 });
    await writer.load([shiqiao2024, yunxi2024], reference, { mode: "replace-all" });
    expect((await reader.stats()).nodes).toMatchObject({ Edition: 2 });
    await Promise.all([reader.close(), writer.close()]);
  });

  it("leaves nothing of a write that the engine refused, and says that the graph is as before", async () => {
    const store = await openStore({ kind: "embedded", folder });
    await store.load([shiqiao2024], reference, { mode: "replace-all" });
    const before = readdirSync(folder);
    const broken = (function* () {
      yield yunxi2024;
      throw new Error("GRAFEO-T004: no active transaction");
    })();
    await expect(store.load(broken, reference, { mode: "add" })).rejects.toMatchObject({
      code: expect.stringMatching(/^STORE_/),
      message: expect.stringContaining("原图谱不变"),
    });
    expect(readdirSync(folder)).toEqual(before);
    await store.close();
  });

  it("says that a damaged generation must be rebuilt", async () => {
    const store = await openStore({ kind: "embedded", folder });
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "g-x.grafeo"), "not a graph");
    writeFileSync(join(folder, "current"), "g-x.grafeo\n");
    await expect(store.stats()).rejects.toMatchObject({
      code: "STORE_DAMAGED",
      message: expect.stringContaining("atlas rebuild"),
    });
    await store.close();
  });

  it("takes over the lock of a dead process and refuses that of a living one", () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "lock"), JSON.stringify([hostOf(folder), 2 ** 22 + 1, "0"]));
    const unlock = takeLock(folder);
    expect(() => takeLock(folder)).toThrow("另一个进程正在写入");
    unlock();
    takeLock(folder)();
    expect(readdirSync(folder)).toEqual([]);
  });
});

/** The host name as the lock itself writes it. */
function hostOf(folder: string): string {
  const unlock = takeLock(folder);
  const [host] = JSON.parse(readLock(folder)) as [string];
  unlock();
  return host;
}

const readLock = (folder: string): string => readFileSync(join(folder, "lock"), "utf8");

const everything = () => ({
  level: "ALL",
  region: "ALL",
  basis: "ALL",
  extent: "ALL",
  stance: "ALL",
  natures: [],
  yearFrom: 0,
  yearTo: 9999,
  limit: 10,
});
