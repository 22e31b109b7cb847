import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type AtlasRecord, discoveredInitiativeId, type Initiative, type Mention } from "@practice-atlas/model";
import type { CatalogueInitiative } from "@practice-atlas/reference";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  appendJudgements,
  compileJudge,
  compileStanding,
  type Judgement,
  readJudgements,
  type Verdict,
} from "../../src/judgements/index.ts";

const judgement = (verdict: Verdict, subject: string, object = "", detail = ""): Judgement => ({
  at: "2026-01-01T00:00:00Z",
  who: "tester",
  verdict,
  subject,
  object,
  detail,
  reason: "测试",
});

const discovered = (id: string, name: string): Initiative => ({
  id,
  name,
  status: "DISCOVERED",
  category: "DISPUTE",
  scope: "LOCAL",
  variantOf: null,
});
const mention = (target: string, surface: string, start: number): Mention => ({
  kind: "INITIATIVE",
  target,
  start,
  end: start + surface.length,
  surface,
  stance: "IMPLEMENTED",
  mode: null,
  actor: null,
  role: null,
  rule: "quoted",
  sentence: "r-1@0",
});

const A = "x-aaaaaaaaaa";
const B = "x-bbbbbbbbbb";
const record = {
  initiatives: [discovered(A, "板凳会"), discovered(B, "板凳夜会")],
  mentions: [mention(A, "板凳会", 0), mention(B, "板凳夜会", 10), mention(A, "院坝板凳会", 20)],
  observations: [{ initiative: B }, { initiative: null }],
  relations: [
    { predicate: "LEADS", subject: "a-1", object: B },
    { predicate: "ISSUES", subject: "530322", object: "d-1" },
  ],
} as unknown as AtlasRecord;

const ROW = { slug: "renmin-tiaojie", name: "人民调解", category: "DISPUTE", scope: "NATIONAL" } as CatalogueInitiative;
const judged = (...judgements: Judgement[]): AtlasRecord =>
  compileJudge(compileStanding(judgements), new Map([[ROW.slug, ROW]]))(record);
const targets = ({ mentions }: AtlasRecord): string[] => mentions.map((m) => m.target);

describe("judgements applied to a record", () => {
  test("none leave it as it is", () => {
    expect(judged()).toBe(record);
  });

  test("a rejected initiative goes with its mentions, figures' ties and relations", () => {
    const out = judged(judgement("reject", B));
    expect(targets(out)).toEqual([A, A]);
    expect(out.initiatives.map((i) => i.id)).toEqual([A]);
    expect(out.observations.map((o) => o.initiative)).toEqual([null, null]);
    expect(out.relations.map((r) => r.predicate)).toEqual(["ISSUES"]);
  });

  test("same-as moves everything to the other, chains included", () => {
    const out = judged(judgement("same-as", A, B), judgement("same-as", B, "renmin-tiaojie"));
    expect(targets(out)).toEqual(["renmin-tiaojie", "renmin-tiaojie", "renmin-tiaojie"]);
    expect(out.initiatives).toEqual([
      {
        id: "renmin-tiaojie",
        name: "人民调解",
        status: "CATALOGUE",
        category: "DISPUTE",
        scope: "NATIONAL",
        variantOf: null,
      },
    ]);
    expect(out.observations[0]?.initiative).toBe("renmin-tiaojie");
  });

  test("a split takes one surface out under its own name", () => {
    const out = judged(judgement("split", A, "院坝板凳会", "院坝会"));
    expect(targets(out)).toEqual([A, B, discoveredInitiativeId("院坝会")]);
    expect(out.initiatives.find((i) => i.id === discoveredInitiativeId("院坝会"))?.name).toBe("院坝会");
  });

  test("variant-of and an accepted name are written on the initiative", () => {
    const out = judged(
      judgement("variant-of", A, "renmin-tiaojie", "BRAND"),
      judgement("accept", B, "", "板凳夜会调解"),
    );
    expect(out.initiatives.map((i) => [i.name, i.variantOf])).toEqual([
      ["板凳会", { id: "renmin-tiaojie", kind: "BRAND" }],
      ["板凳夜会调解", null],
    ]);
  });

  test("undo takes back the latest that stands, and no more", () => {
    const out = judged(judgement("reject", A), judgement("reject", B), judgement("undo", B));
    expect(targets(out)).toEqual([B]);
  });

  test("a circle of same-as does not hang", () => {
    expect(targets(judged(judgement("same-as", A, B), judgement("same-as", B, A)))).toHaveLength(3);
  });
});

describe("the judgements file", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "atlas-judgements-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  test("is read back as written", () => {
    const path = join(folder, "judgements.tsv");
    appendJudgements(path, [judgement("reject", A)]);
    appendJudgements(path, [judgement("same-as", B, A)]);
    expect(readJudgements(path)).toEqual([judgement("reject", A), judgement("same-as", B, A)]);
  });

  test("refuses a judgement without a reason and names a broken line", () => {
    const path = join(folder, "judgements.tsv");
    expect(() => appendJudgements(path, [{ ...judgement("reject", A), reason: " " }])).toThrow(/缺少理由/);
    appendJudgements(path, [judgement("reject", A)]);
    writeFileSync(
      path,
      `${["at", "who", "verdict", "subject", "object", "detail", "reason"].join("\t")}\n\t\tmaybe\t${A}\t\t\t因\n`,
    );
    expect(() => readJudgements(path)).toThrow(/第 2 行：不认识的判断“maybe”/);
  });
});
