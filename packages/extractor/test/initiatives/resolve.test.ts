import type { CoveredPlace } from "@practice-atlas/model";
import { loadReference } from "@practice-atlas/reference";
import { describe, expect, test } from "vitest";
import { compileFindCandidates } from "../../src/recognise/candidates/index.ts";
import { compileFindPractices } from "../../src/recognise/practices/index.ts";
import { compileFindTitles } from "../../src/recognise/titles/index.ts";
import { compileResolveInitiatives } from "../../src/resolve/initiatives/index.ts";
import { compileSplit } from "../../src/split/index.ts";

const reference = loadReference();
const split = compileSplit(reference.lexicon);
const findTitles = compileFindTitles(reference.lexicon);
const findPractices = compileFindPractices(reference.lexicon);
const findCandidates = compileFindCandidates(reference);
const resolve = compileResolveInitiatives(reference);
const LULIANG: CoveredPlace = { id: "530322", name: "陆良县", level: "COUNTY", rule: "test" };

function resolved(body: string, place: CoveredPlace | null = null) {
  const layout = split(`一、主要做法\n${body}\n`);
  const titles = findTitles(layout);
  const practices = findPractices(layout, titles);
  const { candidates } = findCandidates(layout, { titles, practices, agencies: [], places: [] });
  const seen = { quantities: [], titles, places: [], agencies: [], practices, candidates, residue: [] };
  const out = resolve({ layout, seen, place, documents: [] });
  const surfaces = (id: string): string[] =>
    out.initiativeTargets.filter((t) => t.target === id).map((t) => layout.text.slice(t.start, t.end));
  return { ...out, surfaces, named: (name: string) => out.initiatives.find((i) => i.name === name) };
}

describe("ids of practices", () => {
  test("are the slug for the catalogue and a hash of the name for what is discovered", () => {
    const { initiatives } = resolved("推行告知承诺制，打造“茶乡说法”普法品牌。");
    expect(initiatives.map(({ id, status }) => [id.startsWith("x-"), status])).toEqual([
      [false, "CATALOGUE"],
      [true, "DISCOVERED"],
    ]);
  });

  test("are equal for one brand in two texts", () => {
    const [a] = resolved("打造“茶乡说法”普法品牌。").initiatives;
    const [b] = resolved("深入开展“茶乡说法”主题活动。").initiatives;
    expect(a?.id).toMatch(/^x-[0-9a-f]{10}$/);
    expect(b?.id).toBe(a?.id);
  });
});

describe("a discovered practice", () => {
  test("takes its category from name, clause and headings", () => {
    expect(resolved("打造“茶乡和事堂”调解品牌。").initiatives[0]?.category).toBe("DISPUTE");
    expect(resolved("开展“茶乡普法行”。").initiatives[0]?.category).toBe("LEGAL_EDUCATION");
  });

  test("is found again where its words stand bare", () => {
    const { initiatives, surfaces } = resolved("开发“茶乡法务通”小程序。群众用茶乡法务通问了三百次。");
    const id = initiatives.find((i) => i.status === "DISCOVERED")!.id;
    expect(surfaces(id)).toEqual(["茶乡法务通", "茶乡法务通"]);
  });

  test("hides the practice inside its own name", () => {
    const { initiatives } = resolved("举办“茶乡法治讲堂”。");
    expect(initiatives.map((i) => i.status)).toEqual(["DISCOVERED"]);
    expect(initiatives[0]?.variantOf).toEqual({ id: "fazhi-jiangtang", kind: "BRAND" });
  });
});

describe("法治 with a place's name", () => {
  test("is a goal of the covered place and of those above it", () => {
    const { named } = resolved("围绕“法治陆良”建设，助力法治云南建设。", LULIANG);
    expect(named("法治陆良")).toMatchObject({ category: "OTHER", status: "DISCOVERED", variantOf: null });
    expect(named("法治云南")).toBeDefined();
  });

  test("is nothing elsewhere or inside a longer word", () => {
    expect(resolved("围绕“法治陆良”建设。").named("法治陆良")).toBeUndefined();
    expect(resolved("法治陆良县城展板。", LULIANG).named("法治陆良")).toBeUndefined();
  });
});
