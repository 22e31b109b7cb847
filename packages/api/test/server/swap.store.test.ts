import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openReadSource, openStore } from "@practice-atlas/graph";
import { expect, it } from "vitest";
import { hewan2024, RECORDS, yunxi2023 } from "../../../graph/test/fixture/records.ts";
import { fixtureReference } from "../../../graph/test/fixture/reference.ts";
import { compileWorker } from "../../../graph/test/serving/built.ts";
import { buildApp } from "../../src/index.ts";
import { gql } from "../support/client.ts";

const QUESTION =
  '{ build { id reports } jurisdictions(withoutReports: false) { totalCount nodes { reports { work } } } search(text: "云溪县") { id } }';

it("no request fails while the graph is loaded anew beside it, and each sees one build", async () => {
  compileWorker();
  const folder = mkdtempSync(join(tmpdir(), "atlas-swap-"));
  const store = await openStore({ kind: "embedded", folder });
  const reference = fixtureReference();
  await store.load([yunxi2023], reference, { mode: "replace-all" });
  const source = await openReadSource({ kind: "embedded", folder }, { timeoutMs: 10_000 });
  const app = await buildApp({ source, explorer: null, rateMax: 0, log: false });

  let loading = true;
  const seen = new Map<string, Set<string>>();
  const failures: string[] = [];
  const client = async (): Promise<void> => {
    while (loading) {
      const { status, data, body } = await gql(app, QUESTION);
      if (status !== 200 || data === null) failures.push(body);
      else seen.set(data.build.id, (seen.get(data.build.id) ?? new Set()).add(body));
    }
  };
  const clients = [client(), client(), client(), client()];
  const built: string[] = [];
  for (const records of [[yunxi2023, hewan2024], RECORDS, [hewan2024]]) {
    await store.load(records, reference, { mode: "replace-all" });
    const [build] = await store.read("findBuild", {});
    built.push(build!.id);
    for (let waited = 0; !seen.has(build!.id) && waited < 10_000; waited += 20)
      await new Promise((done) => setTimeout(done, 20));
  }
  loading = false;
  await Promise.all(clients);
  await app.close();
  await source.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });

  expect(failures).toEqual([]);
  expect([...seen.keys()].slice(-3)).toEqual(built);
  // One build, one answer: no request saw parts of two.
  for (const answers of seen.values()) expect(answers.size).toBe(1);
});
