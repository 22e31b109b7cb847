import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { extractBatch } from "../../src/batch/index.ts";

const report = (place: string): string => `${place}2023年法治政府建设情况报告\n\n一、主要做法\n调解纠纷120件。\n`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "atlas-batch-"));
  mkdirSync(join(folder, "in"));
  for (const [i, place] of ["甲县", "乙县", "丙县", "甲县"].entries())
    writeFileSync(join(folder, "in", `${String(i)}.txt`), report(place));
  writeFileSync(join(folder, "in", "x.txt"), "");
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const options = (onProgress: (done: number, total: number) => void = () => undefined) => ({
  paths: [join(folder, "in")],
  out: join(folder, "records.jsonl"),
  jobs: 1,
  overlays: [],
  onProgress,
});

test("each text becomes one line, a bad file a failure, and nothing else is left", async () => {
  const seen: number[] = [];
  const { count, same, failures } = await extractBatch(options((done) => seen.push(done)));
  expect({ count, same, failed: failures.map(({ file }) => file) }).toEqual({ count: 3, same: 1, failed: ["x.txt"] });
  const lines = readFileSync(join(folder, "records.jsonl"), "utf8").trimEnd().split("\n");
  const heads = lines.map((line) => (JSON.parse(line) as { report: { id: string; alsoAt: string[] } }).report);
  expect(heads.map(({ id }) => id)).toEqual(heads.map(({ id }) => id).sort());
  expect(heads.map(({ alsoAt }) => alsoAt).filter((files) => files.length > 0)).toEqual([["3.txt"]]);
  expect(seen).toEqual([1, 2, 3, 4, 5]);
  expect(readdirSync(folder).sort()).toEqual(["in", "records.jsonl"]);
});

test("timers get their turn between files", async () => {
  let ticks = 0;
  const timer = setInterval(() => {
    ticks += 1;
  }, 1);
  const ticksAt: number[] = [];
  await extractBatch(options(() => ticksAt.push(ticks)));
  clearInterval(timer);
  expect(ticksAt.at(-1)).toBeGreaterThan(0);
});

test("when the disk gives out nothing is left behind", async () => {
  mkdirSync(join(folder, "records.jsonl.new"));
  await expect(extractBatch(options())).rejects.toMatchObject({ code: "EISDIR" });
  expect(readdirSync(folder).sort()).toEqual(["in", "records.jsonl.new"]);
});
