import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as model from "../src/index.ts";
import { type AtlasRecord, compileValidate } from "../src/index.ts";
import { goodRecord } from "./record.ts";

const validate = compileValidate();
// biome-ignore lint/suspicious/noExplicitAny: each test breaks the record in a way that its type forbids
type Loose = { -readonly [K in keyof AtlasRecord]: any };
const broken = (change: (record: Loose) => void): string[] => {
  const record = structuredClone(goodRecord()) as Loose;
  change(record);
  return validate(record);
};

test("a record that keeps every rule has no offence", () => {
  expect(validate(goodRecord())).toEqual([]);
});

describe("the schema", () => {
  test.each<[string, (record: Loose) => void, RegExp]>([
    ["a missing list", (r) => delete r.residue, /residue/],
    ["an extra key", (r) => Object.assign(r.report, { author: "x" }), /author/],
    ["another format", (r) => (r.format = "practice-atlas/record@9"), /format/],
    [
      "a stance that is none",
      (r) => (r.mentions[0].stance = "DONE"),
      /mentions\/0\/stance 应当是预设定的枚举值之一：IMPLEMENTED、/,
    ],
    ["a date that is none", (r) => (r.report.signedAt = "2025年1月"), /signedAt/],
    ["a quote over 100 characters", (r) => (r.observations[0].quote = "长".repeat(101)), /quote/],
  ])("refuses %s", (_, change, offence) => {
    expect(broken(change).join("\n")).toMatch(offence);
  });

  test("lists the same words as the model", () => {
    const schema = readFileSync(new URL("../schema/record.schema.json", import.meta.url), "utf8");
    const enums = new Set(
      [...schema.matchAll(/"enum": \[([^\]]*)\]/g)].map((m) => m[1]!.replaceAll(/[\s"]|null/g, "").replace(/,$/, "")),
    );
    const lists = [
      "LEVELS",
      "GENRES",
      "PROVENANCES",
      "EXTENTS",
      "AGENCY_KINDS",
      "SECTION_KINDS",
      "CATEGORIES",
      "SCOPES",
      "STANCES",
      "MODES",
    ];
    const more = [
      "DOCUMENT_KINDS",
      "DOCUMENT_ROLES",
      "METRIC_KINDS",
      "APPROXES",
      "BASES",
      "PREDICATES",
      "FINDING_KINDS",
      "SEVERITIES",
      "RESIDUE_KINDS",
    ];
    for (const name of [...lists, ...more])
      expect(enums).toContain((model as unknown as Record<string, readonly string[]>)[name]!.join(","));
  });
});

describe("beside the schema", () => {
  test.each<[string, (record: Loose) => void, RegExp]>([
    ["a surface that the text does not have there", (r) => (r.mentions[0].surface = "法律服务"), /surface/],
    ["a quote that the text does not have there", (r) => (r.observations[0].start -= 1), /quote/],
    [
      "a number outside its observation",
      (r) => (r.observations[0].numberEnd = r.observations[0].end + 1),
      /不含其数字/,
    ],
    ["sentences that leave a gap", (r) => (r.sentences[1].start = 8), /没有从 7 接上/],
    ["sentences that end too early", (r) => r.sentences.pop(), /句子只到 7/],
    ["a text that is not the one hashed", (r) => (r.report.sha256 = "0".repeat(64)), /哈希/],
    ["a work that does not follow from place and year", (r) => (r.report.work = "530323-2024"), /530322-2024/],
    [
      "a mention of something not listed",
      (r) => (r.mentions[0].target = "renmin-tiaojie"),
      /指向不存在的 renmin-tiaojie/,
    ],
    ["a mention in another sentence", (r) => (r.mentions[0].sentence = r.sentences[0].id), /mentions\[0\]/],
    [
      "an observation of an unlisted practice",
      (r) => (r.observations[0].initiative = "renmin-tiaojie"),
      /observations\[0\]/,
    ],
    ["a part of no total", (r) => (r.observations[0].partOf = `${r.report.id}:1`), /observations\[0\]/],
    ["two entries of one id", (r) => r.initiatives.push(r.initiatives[0]), /出现两次/],
    [
      "lists out of order",
      (r) => r.sections.push({ ...r.sections[0], id: `${r.report.id}#0`, start: 0, level: 0 }),
      /sections 次序/,
    ],
    [
      "a part outside the part above it",
      (r) =>
        r.sections.push({
          ...r.sections[0],
          id: `${r.report.id}#2`,
          parent: `${r.report.id}#1`,
          level: 2,
          start: 3,
          end: 99,
        }),
      /sections\[1\]/,
    ],
  ])("refuses %s", (_, change, offence) => {
    expect(broken(change).join("\n")).toMatch(offence);
  });
});
