import { type AtlasRecord, compileValidate } from "@practice-atlas/model";
import { loadReference } from "@practice-atlas/reference";
import { describe, expect, test } from "vitest";
import { compileExtract } from "../src/pipeline.ts";
import { type Expectation, holds, readCases, viewOf } from "./casebook.ts";

const KEYS: Readonly<Record<string, readonly string[]>> = {
  sections: ["id", "parent", "heading", "level", "kind", "start", "end"],
  sentences: ["id", "section", "kind", "start", "end", "text"],
  agencies: ["id", "name", "kind", "jurisdiction", "surface"],
  initiatives: ["id", "name", "status", "category", "scope", "variantOf", "surface", "stance", "mode"],
  documents: ["id", "title", "kind", "number", "role", "surface"],
  mentions: ["kind", "target", "start", "end", "surface", "stance", "mode", "actor", "role", "rule"],
  observations: [
    ...[
      "start",
      "end",
      "quote",
      "value",
      "max",
      "from",
      "unit",
      "approx",
      "direction",
      "comparedWith",
      "qualifier",
      "basis",
    ],
    ...["kind", "stance", "period", "metric", "initiative", "agency", "part", "rule"],
  ],
  relations: ["subject", "predicate", "object", "rule", "text"],
  findings: ["kind", "severity", "explanation", "observations"],
  residue: ["kind", "surface", "why"],
};

const reference = loadReference();
const extract = compileExtract(reference);
const validate = compileValidate();
const cases = readCases();

function offences(record: AtlasRecord, expected: Expectation): string[] {
  const view = viewOf(record);
  const lists = Object.entries(expected).filter(([key]) => key !== "report" && key !== "absent") as [
    string,
    object[],
  ][];
  const absent = Object.entries(expected.absent ?? {});
  const unknown = [...lists, ...absent].flatMap(([list, items]) =>
    items.flatMap((item) =>
      Object.keys(item)
        .filter((key) => !KEYS[list]?.includes(key))
        .map((key) => `unknown key ${list}.${key}`),
    ),
  );
  const report = holds(record.report, expected.report ?? {}) ? [] : [`report: ${JSON.stringify(record.report)}`];
  const missing = lists.flatMap(([list, items]) =>
    items
      .filter((item) => !(view[list] ?? []).some((a) => holds(a, item)))
      .map((item) => `no ${list} ${JSON.stringify(item)}`),
  );
  const present = absent.flatMap(([list, items]) =>
    items
      .filter((item) => (view[list] ?? []).some((a) => holds(a, item)))
      .map((item) => `unwanted ${list} ${JSON.stringify(item)}`),
  );
  return [...unknown, ...report, ...missing, ...present];
}

/** Every rule that a record may name, with its reason. */
const rules = new Set(reference.lexicon.table("rules", ["rule", "reason"]).map((row) => row["rule"]));

function unexplained(record: AtlasRecord): string[] {
  const used = [...record.mentions, ...record.observations, ...record.relations].map(({ rule }) => rule);
  return [
    ...new Set([...used, record.report.jurisdiction?.rule ?? "body"].flatMap((rule) => rule.split(/[/+]/))),
  ].filter((rule) => !rules.has(rule));
}

describe("golden cases", () => {
  test("there are at least 150, each with something to hold", () => {
    expect(cases.length).toBeGreaterThanOrEqual(150);
    expect(cases.filter(({ expected }) => Object.keys(expected).length === 0).map(({ name }) => name)).toEqual([]);
  });

  test.each(cases)("$name", ({ source, expected }) => {
    const record = extract(source);
    expect(validate(record)).toEqual([]);
    expect(offences(record, expected)).toEqual([]);
    expect(unexplained(record)).toEqual([]);
  });
});
