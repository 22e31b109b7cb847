import { loadLexicon } from "@practice-atlas/reference";
import { describe, expect, test } from "vitest";
import { relateMentions } from "../../src/relate/mentions/index.ts";
import { compileSplit } from "../../src/split/index.ts";
import type { Resolved, StanceReading } from "../../src/stages.ts";

const layout = compileSplit(loadLexicon())("一、主要做法\n推行首违不罚。印发方案。\n");
const DONE: StanceReading = { stance: "IMPLEMENTED", mode: "PILOT", actor: null, rule: "test" };

function mentions(parts: Partial<Resolved>) {
  const none = { initiativeTargets: [], agencyTargets: [], documentTargets: [], places: [] };
  return relateMentions({
    edition: "r-1",
    layout,
    resolved: { ...none, ...parts } as unknown as Resolved,
    stanceOf: () => DONE,
  });
}
const at = (words: string, target: string, rule = "catalogue") => {
  const start = layout.text.indexOf(words);
  return { start, end: start + words.length, target, rule };
};

describe("mentions", () => {
  test("of practices carry stance and mode, of documents their role, others neither", () => {
    const found = mentions({
      initiativeTargets: [at("首违不罚", "shouwei-bufa")],
      documentTargets: [{ ...at("方案", "d-1"), role: "ISSUED" }],
      places: [at("主要", "530322")],
    });
    expect(found.map(({ kind, stance, mode, role }) => [kind, stance, mode, role])).toEqual([
      ["JURISDICTION", null, null, null],
      ["INITIATIVE", "IMPLEMENTED", "PILOT", null],
      ["DOCUMENT", null, null, "ISSUED"],
    ]);
  });

  test("name their sentence and their surface", () => {
    const [only] = mentions({ initiativeTargets: [at("首违不罚", "shouwei-bufa")] });
    const sentence = layout.sentences.find((s) => s.start <= only!.start && only!.end <= s.end)!;
    expect(only).toMatchObject({ surface: "首违不罚", sentence: `r-1@${String(sentence.start)}` });
  });

  test("that only name something else are MENTIONED without a mode", () => {
    const [only] = mentions({ initiativeTargets: [at("首违不罚", "shouwei-bufa", "catalogue-window")] });
    expect(only).toMatchObject({ stance: "MENTIONED", mode: null });
  });

  test("of one target at one place are one, the longest", () => {
    const found = mentions({ initiativeTargets: [at("首违", "shouwei-bufa"), at("首违不罚", "shouwei-bufa")] });
    expect(found.map((m) => m.surface)).toEqual(["首违不罚"]);
  });
});
