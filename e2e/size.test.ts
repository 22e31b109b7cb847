import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";

// The budgets of the design in kB (1000 bytes), gzipped as the server sends them.
const FIRST_PAGE = 90;
const GRAPH = 180;

const dist = new URL("../packages/explorer/dist/", import.meta.url);

function packed(file: string): number {
  return gzipSync(readFileSync(new URL(file, dist))).length / 1000;
}

test("the first page brings at most 90 kB of script", () => {
  const page = readFileSync(new URL("index.html", dist), "utf8");
  const scripts = [...page.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map((match) => match[1] ?? "");
  expect(scripts.length).toBeGreaterThan(1);
  expect(scripts.map(packed).reduce((sum, kb) => sum + kb, 0)).toBeLessThanOrEqual(FIRST_PAGE);
});

test("the graph is fetched apart and brings at most 180 kB", () => {
  const graph = readdirSync(new URL("assets/", dist)).filter((name) => /^graph-.*\.js$/.test(name));
  expect(graph.length).toBe(1);
  expect(readFileSync(new URL("index.html", dist), "utf8")).not.toContain("graph-");
  expect(packed(`assets/${graph[0] ?? ""}`)).toBeLessThanOrEqual(GRAPH);
});
