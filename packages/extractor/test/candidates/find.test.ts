import { loadReference } from "@practice-atlas/reference";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileFindCandidates } from "../../src/recognise/candidates/index.ts";
import { findQuotes } from "../../src/recognise/candidates/quotes.ts";
import { compileFindPractices } from "../../src/recognise/practices/index.ts";
import { compileFindTitles } from "../../src/recognise/titles/index.ts";
import { compileSplit } from "../../src/split/index.ts";

const reference = loadReference();
const split = compileSplit(reference.lexicon);
const findTitles = compileFindTitles(reference.lexicon);
const findPractices = compileFindPractices(reference.lexicon);
const find = compileFindCandidates(reference);

function look(text: string) {
  const layout = split(`一、主要做法\n${text}\n`);
  const titles = findTitles(layout);
  return find(layout, { titles, practices: findPractices(layout, titles), agencies: [], places: [] });
}
const names = (text: string): string[] => look(text).candidates.map((hit) => hit.name);
const leftOut = (text: string): string[] => look(text).residue.map((left) => left.surface);

describe("quoted names", () => {
  test("are taken after a verb of doing or before a head noun", () => {
    expect(names("打造“茶乡说法”，运行“一键找律师”平台。")).toEqual(["茶乡说法", "“一键找律师”平台"]);
  });

  test("keep the modifier and head behind them", () => {
    expect(names("推行“楼长+房东”双向承诺机制。")).toEqual(["“楼长+房东”双向承诺机制"]);
  });

  test("share verb and head in a row", () => {
    expect(names("创建“白鹭说和”“海丝评理”等调解品牌。")).toEqual(["白鹭说和", "海丝评理"]);
  });

  test("that are vague take what they modify, or are left out", () => {
    expect(names("健全“一体化”风险会商机制。")).toEqual(["“一体化”风险会商机制"]);
    expect(names("服务更加“一体化”。")).toEqual([]);
  });

  test("of two characters need a strong head", () => {
    expect(names("开展“雷霆”专项行动。")).toEqual(["“雷霆”专项行动"]);
    expect(names("执法讲“情理”。")).toEqual([]);
  });

  test("that were taken once are taken again", () => {
    expect(names("打造“茶乡暖阳”品牌。群众称赞“茶乡暖阳”管用。")).toEqual(["“茶乡暖阳”品牌", "“茶乡暖阳”品牌"]);
  });

  test("that are politics, faults, honours, dates or sentences are left out with a why", () => {
    const text = "做到“两个维护”，防止“一刀切”，荣获“先进集体”称号，围绕“12·4”宣传，有人说“这件事是该管的。”";
    expect(names(text)).toEqual([]);
    expect(leftOut(text)).toEqual(["两个维护", "一刀切", "先进集体", "12·4", "这件事是该管的。"]);
    expect(look(text).residue.every((left) => left.kind === "NAME" && left.why !== "")).toBe(true);
  });

  test("of the catalogue are not discovered again", () => {
    expect(names("深化“最多跑一次”改革，推广“首违不罚、轻微免罚”机制。")).toEqual([]);
  });

  test("inside titles belong to the document", () => {
    expect(names("印发《“雷霆”专项行动方案》。")).toEqual([]);
  });
});

describe("unquoted names", () => {
  test("need a verb, a modifier of substance and a head", () => {
    expect(names("建立涉外仲裁裁决执行协作机制。")).toEqual(["涉外仲裁裁决执行协作机制"]);
    expect(names("开展殡葬服务价格清查统一行动。")).toEqual(["殡葬服务价格清查统一行动"]);
  });

  test("are not made of words that say nothing", () => {
    expect(names("建立健全长效机制，完善各项规章制度，健全体制机制，形成工作合力。")).toEqual([]);
    expect(names("建立权责清晰、运转顺畅的管理机制。")).toEqual([]);
  });
});

describe("quotation marks", () => {
  const spans = (text: string): string[] =>
    findQuotes(split(text)).map((quote) => text.slice(quote.innerStart, quote.innerEnd));

  test("of all widths pair inside a line", () => {
    expect(spans('推行“甲一”和"乙二"以及「丙三」。')).toEqual(["甲一", "乙二", "丙三"]);
    expect(spans("推行““甲一””。")).toEqual(["甲一"]);
    expect(spans("推行”甲一”和“乙二“。")).toEqual(["甲一", "乙二"]);
    expect(spans("推行“甲一\n乙二”。")).toEqual([]);
  });

  test("give spans in order that hold no line end, whatever the text", () => {
    const unit = fc.constantFrom("“", "”", '"', "甲", "、", "\n", "‘", "’");
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        const quotes = findQuotes(split(text));
        quotes.forEach((quote, i) => {
          expect(text.slice(quote.start, quote.end)).not.toContain("\n");
          expect(quote.innerEnd).toBeGreaterThan(quote.innerStart);
          if (i > 0) expect(quote.start).toBeGreaterThanOrEqual(quotes[i - 1]!.end);
        });
      }),
    );
  });
});
