import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { extractBatch } from "@practice-atlas/extractor";
import { ask, type GraphStore } from "@practice-atlas/graph";
import type { AtlasRecord } from "@practice-atlas/model";
import { loadReference, type Reference } from "@practice-atlas/reference";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { storesUnderTest } from "./stores.ts";

/** A question with its parameters and the rows that reading the twelve reports gives; a row has only the cells worked out. */
interface Worked {
  readonly question: string;
  readonly given: Readonly<Record<string, string>>;
  readonly why: string;
  /** Words that the notes beside the answer must say. */
  readonly says?: readonly string[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

const TUTORIAL = fileURLToPath(new URL("../../../corpus/tutorial", import.meta.url));
const REPORTS = join(TUTORIAL, "reports");
const overlays = [readFileSync(join(REPORTS, "gazetteer.tsv"), "utf8")];
const { answers } = JSON.parse(readFileSync(join(TUTORIAL, "answers.json"), "utf8")) as { answers: readonly Worked[] };

async function tutorialRecords(): Promise<AtlasRecord[]> {
  const folder = mkdtempSync(join(tmpdir(), "atlas-tutorial-"));
  try {
    const out = join(folder, "records.jsonl");
    const { count, failures } = await extractBatch({
      paths: [REPORTS],
      out,
      jobs: 1,
      overlays,
      onProgress: () => undefined,
    });
    expect({ count, failures }).toEqual({ count: 12, failures: [] });
    return readFileSync(out, "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as AtlasRecord);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The worked-out cells of an actual row: places with their mentions by name, sentences without their line end. */
function cellsOf(row: Readonly<Record<string, unknown>>, wanted: Readonly<Record<string, unknown>>): unknown {
  const where = row["where"] as readonly { name: string; mentions: number }[] | undefined;
  const readable = {
    ...row,
    ...(where === undefined ? {} : { where: Object.fromEntries(where.map(({ name, mentions }) => [name, mentions])) }),
    ...(typeof row["text"] === "string" ? { text: row["text"].trim() } : {}),
  };
  return Object.fromEntries(Object.keys(wanted).map((cell) => [cell, (readable as Record<string, unknown>)[cell]]));
}

describe.each(storesUnderTest())("the tutorial corpus in $name", ({ make }) => {
  let store: GraphStore;
  let discard: () => Promise<void>;
  let records: readonly AtlasRecord[];
  let reference: Reference;

  beforeAll(async () => {
    reference = loadReference(overlays);
    ({ store, discard } = await make(reference));
    records = await tutorialRecords();
    await store.load(records, reference, { mode: "replace-all" });
  });
  afterAll(() => discard());

  it.each(answers.map((worked) => [`${worked.question} ${JSON.stringify(worked.given)}`, worked] as const))(
    "answers %s as reading the reports does",
    async (_, { question, given, rows, says = [] }) => {
      const answer = await ask(store, question, given);
      const blank = rows[0] ?? {};
      expect(answer.rows.map((row, i) => cellsOf(row, rows[i] ?? blank))).toEqual(rows);
      for (const words of says) expect(answer.notes.join("\n")).toContain(words);
    },
  );

  it("points with every sentence of evidence to the characters of the report that say it", async () => {
    const texts = new Map(records.map(({ report, text }) => [report.id, text]));
    for (const initiative of ["综合查一次", "法律明白人", "一村一法律顾问"]) {
      const { rows } = await ask(store, "evidence", { initiative, stance: "ANY" });
      expect(rows.length).toBeGreaterThan(3);
      for (const { edition, start, end, surface, provenance } of rows) {
        expect(texts.get(String(edition))?.slice(Number(start), Number(end))).toBe(surface);
        expect(provenance).toBe("FICTION");
      }
    }
  });

  it("holds in the store what the records say", async () => {
    expect(await store.check(records, reference)).toMatchObject({ differences: [] });
  });
});
