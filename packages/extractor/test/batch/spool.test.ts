import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openSpool } from "../../src/batch/spool.ts";

const line = (id: string, source: string): Buffer =>
  Buffer.from(`${JSON.stringify({ report: { id, source, alsoAt: [] }, text: "正文" })}\n`);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "atlas-spool-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function spooled(order: readonly number[]): string {
  const arrivals = [
    { id: "r-b", file: "乙.txt" },
    { id: "r-a", file: "甲.txt" },
    { id: "r-a", file: "甲之副本.txt" },
  ];
  const out = join(folder, "records.jsonl");
  const spool = openSpool(out);
  for (const input of order) {
    const { id, file } = arrivals[input]!;
    spool.add(line(id, file), id, input, file);
  }
  expect(spool.writeTo(out)).toBe(2);
  return readFileSync(out, "utf8");
}

test("lines come out in order of id whatever the order of arrival, and equal texts are one", () => {
  const text = spooled([0, 1, 2]);
  expect(
    text
      .split("\n")
      .slice(0, 2)
      .map((l) => (JSON.parse(l) as { report: unknown }).report),
  ).toEqual([
    { id: "r-a", source: "甲.txt", alsoAt: ["甲之副本.txt"] },
    { id: "r-b", source: "乙.txt", alsoAt: [] },
  ]);
  expect(spooled([2, 0, 1])).toBe(text);
  expect(readdirSync(folder)).toEqual(["records.jsonl"]);
});

test("a discarded spool leaves nothing", () => {
  const spool = openSpool(join(folder, "records.jsonl"));
  spool.add(line("r-a", "甲.txt"), "r-a", 0, "甲.txt");
  spool.discard();
  expect(readdirSync(folder)).toEqual([]);
});
