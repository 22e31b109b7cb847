import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compileExtract, extractBatch, sourceOfText } from "@practice-atlas/extractor";
import { type AtlasRecord, compileValidate } from "@practice-atlas/model";
import { loadReference } from "@practice-atlas/reference";
import { beforeAll, describe, expect, it } from "vitest";

/** What reading the twelve reports gives besides the answers to questions; each list is complete for its metric or title. */
interface Worked {
  readonly figures: readonly {
    readonly metric: string;
    readonly unit: string;
    readonly values: readonly { readonly report: string; readonly value: number; readonly basis: string }[];
  }[];
  readonly findings: readonly { readonly report: string; readonly kind: string; readonly figures: readonly number[] }[];
  readonly documents: readonly { readonly title: string; readonly role: string; readonly reports: readonly string[] }[];
}

const TUTORIAL = fileURLToPath(new URL("../../../corpus/tutorial", import.meta.url));
const REPORTS = join(TUTORIAL, "reports");
const FILES = readdirSync(REPORTS).filter((file) => file.endsWith(".txt"));
const overlays = [readFileSync(join(REPORTS, "gazetteer.tsv"), "utf8")];
const worked = JSON.parse(readFileSync(join(TUTORIAL, "answers.json"), "utf8")) as Worked;
const byReport = (a: { report: string }, b: { report: string }): number => (a.report < b.report ? -1 : 1);

describe("the records of the tutorial corpus", () => {
  let records: readonly AtlasRecord[];

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), "atlas-tutorial-"));
    const out = join(folder, "records.jsonl");
    await extractBatch({ paths: [REPORTS], out, jobs: 1, overlays, onProgress: () => undefined });
    const lines = readFileSync(out, "utf8").trimEnd().split("\n");
    records = lines.map((line) => JSON.parse(line) as AtlasRecord);
    rmSync(folder, { recursive: true, force: true });
  });

  it("are one for each report, keep the format and say that they are fiction", () => {
    expect(records.map(({ report }) => `${report.work}.txt`).sort()).toEqual(FILES);
    expect(records.flatMap(compileValidate())).toEqual([]);
    expect(new Set(records.map(({ report }) => report.provenance))).toEqual(new Set(["FICTION"]));
    expect(records.filter(({ report }) => report.extent === "EXCERPT").map(({ report }) => report.work)).toEqual([
      "990222-2024",
    ]);
  });

  it("hold the figures of the report, each with its own basis", () => {
    for (const { metric, unit, values } of worked.figures) {
      const found = records.flatMap(({ report, observations }) =>
        observations
          .filter((one) => one.metric.name === metric && one.unit === unit)
          .map(({ value, basis }) => ({ report: report.work, value, basis })),
      );
      expect(found.sort(byReport), metric).toEqual(values);
    }
  });

  it("find the three meant contradictions and no other", () => {
    const found = records.flatMap(({ report, observations, findings }) => {
      const figureOf = new Map(observations.map(({ id, value }) => [id, value]));
      return findings.map(({ kind, observations: ids }) => ({
        report: report.work,
        kind,
        figures: ids.map((id) => figureOf.get(id)),
      }));
    });
    expect(found.sort(byReport)).toEqual(worked.findings);
  });

  it("tell what a place issues and what it carries out", () => {
    for (const { title, role, reports } of worked.documents) {
      const saying = records.filter(({ documents, mentions }) => {
        const id = documents.find((one) => one.title === title)?.id;
        return mentions.some((mention) => mention.target === id && mention.role === role);
      });
      expect(saying.map(({ report }) => report.work).sort(), title).toEqual(reports);
    }
  });
});

describe("a tutorial report without its row in sources.tsv", () => {
  const extract = compileExtract(loadReference(overlays));

  it.each(FILES)("%s tells place and year by its own words", (file) => {
    const { report } = extract(sourceOfText("report.txt", readFileSync(join(REPORTS, file), "utf8")));
    expect(`${String(report.jurisdiction?.id)}-${String(report.year)}.txt`).toBe(file);
  });
});
