import { loadReference } from "@practice-atlas/reference";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileShapes } from "../../src/recognise/candidates/shapes.ts";

const { lexicon } = loadReference();
const shapes = lexicon
  .table("candidate-shapes", ["pattern", "weight", "stop", "sign", "reason"])
  .map((row) => [row["pattern"]!, row["sign"]!] as const);
const fits = compileShapes(shapes);
/** Words and characters of the kinds that the expressions speak of. */
const parts = [
  ..."普法 讲堂 码 式 怕 高地 的 作用 法 最后一 公里 12 3 · . 双 安 十四五 八五 重 轻 不 忘初心 听 + - 、 , 个 天 办结".split(
    " ",
  ),
  ..."一 户 条 年 全程 0.5 我为群众办实事 牢记使命 X 进 小区 建设 百 名 律师 村 三 到位 升 身边 在".split(" "),
];

describe("shapes of quoted words", () => {
  test("fit what the expressions of the table fit, though most are looked up and others tried at a sign only", () => {
    const words = fc.array(fc.constantFrom(...parts), { maxLength: 8 }).map((w) => w.join(""));
    fc.assert(
      fc.property(words, (phrase) => {
        expect([...fits(phrase)]).toEqual(shapes.map(([pattern]) => (new RegExp(pattern).test(phrase) ? 1 : 0)));
      }),
      { numRuns: 3000 },
    );
  });

  test("that list words at the end do not fit them elsewhere", () => {
    const ends = compileShapes([["(?:讲堂|课堂)$", ""]]);
    expect([ends("法治讲堂")[0], ends("讲堂里的法")[0]]).toEqual([1, 0]);
  });

  test("that end in one word and hold another are an expression", () => {
    const either = compileShapes([["作用$|意识$", ""]]);
    expect([either("带头作用")[0], either("作用大")[0], either("法治意识")[0]]).toEqual([1, 0, 1]);
  });
});
