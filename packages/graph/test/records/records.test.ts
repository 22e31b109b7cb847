import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openRecords } from "../../src/records/index.ts";

const MADE = { extractor: "0.1.0", lexicon: "l", gazetteer: "g" };
const line = (id: string, work: string, text = "甲"): string =>
  JSON.stringify({ report: { id, work, source: `${work}.txt` }, made: MADE, text });
const A1 = "r-00000000000000a1";
const A2 = "r-00000000000000a2";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "atlas-records-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe("the records held", () => {
  test("begin empty and are read back in order of id", async () => {
    const held = openRecords(folder);
    expect([...held.all()]).toEqual([]);
    await held.add([line(A2, "990101-2023"), line(A1, "990101-2024")], []);
    expect([...held.all()].map((r) => r.report.id)).toEqual([A1, A2]);
  });

  test("are found by edition and by work, and removed without leaving files", async () => {
    const held = openRecords(folder);
    await held.add([line(A1, "990101-2024"), line(A2, "990101-2024")], []);
    expect(held.find("990101-2024")).toEqual([A1, A2]);
    expect(held.find(A2)).toEqual([A2]);
    held.remove([A1]);
    expect(held.find("990101-2024")).toEqual([A2]);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  test("replace takes the place of all that was held, overlays included", async () => {
    const held = openRecords(folder);
    await held.add([line(A1, "990101-2024")], ["overlay one"]);
    await held.add([], ["overlay two", "overlay one"]);
    expect(held.manifest().overlays).toEqual(["overlay one", "overlay two"]);
    await held.replace([line(A2, "990102-2024")], []);
    expect(held.manifest().overlays).toEqual([]);
    expect([...held.all()].map((r) => r.report.id)).toEqual([A2]);
  });

  test("name a record whose file was changed by hand", async () => {
    const held = openRecords(folder);
    await held.add([line(A1, "990101-2024")], []);
    const file = readdirSync(folder).find((name) => name.startsWith("r-")) ?? "";
    writeFileSync(join(folder, file), line(A1, "990101-2024", "乙"));
    expect(() => held.read(A1)).toThrow(/缺失或已被改动/);
  });

  test("survive a crash between writing a record and the manifest", async () => {
    const held = openRecords(folder);
    await held.add([line(A1, "990101-2024")], []);
    writeFileSync(join(folder, `${A2}.abcdefabcdef.json.new`), "half");
    writeFileSync(join(folder, "manifest.json.new"), "half");
    expect([...openRecords(folder).all()].map((r) => r.report.id)).toEqual([A1]);
    await held.add([line(A2, "990102-2024")], []);
    expect(readdirSync(folder).filter((name) => name.endsWith(".new"))).toEqual([]);
  });
});
