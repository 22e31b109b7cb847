import type { AgencyKind, DocumentRole, Mention } from "@practice-atlas/model";
import { loadLexicon } from "@practice-atlas/reference";
import { describe, expect, test } from "vitest";
import { compileRelations } from "../../src/relate/relations/index.ts";
import { compileSplit } from "../../src/split/index.ts";
import type { Resolved } from "../../src/stages.ts";

const lexicon = loadLexicon();
const split = compileSplit(lexicon);
const relate = compileRelations(lexicon);

interface Scene {
  readonly text: string;
  /** Words → id of agencies; ids that begin with `gov` are governments. */
  readonly agencies?: Readonly<Record<string, string>>;
  readonly practice?: string;
  readonly document?: readonly [words: string, role: DocumentRole];
}

function relations({ text, agencies = {}, practice, document }: Scene): string[] {
  const layout = split(text);
  const at = (words: string, target: string) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, target, rule: "test" };
  };
  const agencyTargets = Object.entries(agencies)
    .map(([words, id]) => at(words, id))
    .sort((a, b) => a.start - b.start);
  const kind = (id: string): AgencyKind => (id.startsWith("gov") ? "GOVERNMENT" : "DEPARTMENT");
  const resolved = {
    place: { id: "530322", name: "陆良县", level: "COUNTY", rule: "test" },
    agencies: Object.values(agencies).map((id) => ({ id, name: id, kind: kind(id), jurisdiction: "530322" })),
    agencyTargets,
    documentTargets: document === undefined ? [] : [{ ...at(document[0], "doc"), role: document[1] }],
  } as unknown as Resolved;
  const mention =
    practice === undefined ? [] : [{ ...at(practice, "it"), kind: "INITIATIVE", stance: "IMPLEMENTED", sentence: "s" }];
  const found = relate({ edition: "r-1", layout, resolved, mentions: mention as unknown as Mention[] });
  return found.map((r) => `${r.subject} ${r.predicate} ${r.object}`);
}

describe("documents", () => {
  test("are issued by the bodies named before them, joined ones too", () => {
    const agencies = { 县委: "party", 县政府: "gov" };
    expect(relations({ text: "县委、县政府联合印发《方案》。", agencies, document: ["《方案》", "ISSUED"] })).toEqual([
      "party ISSUES doc",
      "gov ISSUES doc",
    ]);
  });

  test("are issued and implemented by the place when no body is the subject", () => {
    expect(relations({ text: "印发《方案》。", document: ["《方案》", "ISSUED"] })).toEqual(["530322 ISSUES doc"]);
    expect(
      relations({
        text: "按照县政府要求印发《方案》。",
        agencies: { 县政府: "gov" },
        document: ["《方案》", "ISSUED"],
      }),
    ).toEqual(["530322 ISSUES doc"]);
    expect(relations({ text: "落实《方案》。", document: ["《方案》", "IMPLEMENTED"] })).toEqual([
      "530322 IMPLEMENTS doc",
    ]);
    expect(relations({ text: "学习《方案》。", document: ["《方案》", "CITED"] })).toEqual([]);
  });
});

describe("practices", () => {
  const agencies = { 县司法局: "justice", 县公安局: "police" };

  test("are led by the body that heads the work or does it", () => {
    expect(
      relations({ text: "由县司法局牵头开展案卷评查。", agencies: { 县司法局: "justice" }, practice: "案卷评查" }),
    ).toEqual(["justice LEADS it"]);
    expect(
      relations({ text: "县司法局推行以案释法。", agencies: { 县司法局: "justice" }, practice: "以案释法" }),
    ).toEqual(["justice LEADS it"]);
  });

  test("are taken part in by those who are gathered for them", () => {
    expect(relations({ text: "组织县司法局、县公安局开展法治进校园。", agencies, practice: "法治进校园" })).toEqual([
      "police TAKES_PART_IN it",
      "justice TAKES_PART_IN it",
    ]);
  });

  test("are not led by a body that guides, nor by the government as a whole", () => {
    expect(
      relations({ text: "在县司法局的指导下开展案卷评查。", agencies: { 县司法局: "justice" }, practice: "案卷评查" }),
    ).toEqual([]);
    expect(relations({ text: "县政府推行首违不罚。", agencies: { 县政府: "gov" }, practice: "首违不罚" })).toEqual([]);
  });

  test("stay inside their sentence", () => {
    expect(
      relations({
        text: "县司法局汇报工作。全县开展案卷评查。",
        agencies: { 县司法局: "justice" },
        practice: "案卷评查",
      }),
    ).toEqual([]);
  });
});
