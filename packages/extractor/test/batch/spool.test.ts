import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openPart } from "../../src/batch/part.ts";
import { openSpool } from "../../src/batch/spool.ts";

const line = (id: string, source: string): string =>
  JSON.stringify({ report: { id, source, alsoAt: [] }, text: "正文" });

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
  const parts = [openPart(spool.folder, 0), openPart(spool.folder, 7)];
  for (const input of order) {
    const { id, file } = arrivals[input]!;
    spool.add(parts[input % 2]!.add(line(id, file)), id, input, file);
  }
  for (const part of parts) part.close();
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
  const part = openPart(spool.folder, 0);
  spool.add(part.add(line("r-a", "甲.txt")), "r-a", 0, "甲.txt");
  part.close();
  spool.discard();
  expect(readdirSync(folder)).toEqual([]);
});

test("lines longer than what is written at once come out whole", () => {
  const out = join(folder, "records.jsonl");
  const spool = openSpool(out);
  const part = openPart(spool.folder, 0);
  const texts = ["r-c", "r-a", "r-b"].map((id) => `"${id}${"法治".repeat(id === "r-a" ? 400_000 : 100_000)}"`);
  for (const [i, text] of texts.entries()) spool.add(part.add(text), text.slice(1, 4), i, `${String(i)}.txt`);
  part.close();
  expect(spool.writeTo(out)).toBe(3);
  expect(readFileSync(out, "utf8")).toBe([texts[1], texts[2], texts[0], ""].join("\n"));
});

test("a spool that a killed run left behind does not stand in the way", () => {
  const out = join(folder, "records.jsonl");
  openPart(openSpool(out).folder, 3).close();
  const spool = openSpool(out);
  expect(readdirSync(spool.folder)).toEqual([]);
  spool.discard();
});
