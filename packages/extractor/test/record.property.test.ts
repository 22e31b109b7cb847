import { compileValidate } from "@practice-atlas/model";
import { loadReference } from "@practice-atlas/reference";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileExtract, sourceOfText } from "../src/index.ts";

const extract = compileExtract(loadReference());
const validate = compileValidate();

/** Pieces in which the rules meet: headings, numbers, titles, quotes, places, damage. */
const PIECES = [
  "云南省陆良县2023年度法治政府建设情况报告\n",
  "中共曲靖市委：\n",
  "一、主要做法\n",
  "（二）规范执法。",
  "二、存在的问题\n",
  "三、下一步打算\n",
  "全年办理法律援助案件120件，同比下降3.5%，其中刑事案件40件、民事案件80件。",
  "推行“综合查一次”，检查企业5-10户；",
  "印发《关于〈某办法〉的通知》（陆政发〔2023〕5号），",
  "《未完的题名",
  "由21个工作日压缩至3个工作日",
  "调解成功率98.6%",
  "各召开会议2次。",
  "“板凳夜话”调解机制",
  "县司法局会同县公安局",
  "司法局和县人大",
  "南京市鼓楼区",
  "三分之二",
  "一百二十三件",
  "，",
  "。",
  "\n",
  " ",
  "””““",
  "（（",
  "2025730日",
  "12345热线",
  "陆良县人民政府\n2024年1月5日\n",
];

describe("the record of any text", () => {
  test("keeps every rule of the format: spans, ids, references, order", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), (pieces) => {
        expect(validate(extract(sourceOfText("a.txt", pieces.join(""))))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test("stands for text of any characters, controls included", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 120 }), fc.constantFrom(...PIECES), (noise, piece) => {
        const text = (noise + piece + noise).replaceAll(/[\ud800-\udfff]/g, "");
        expect(validate(extract(sourceOfText("a.txt", text)))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test("is the same whatever was extracted before it", () => {
    const texts = [0, 7, 13].map((from) => PIECES.slice(from, from + 14).join(""));
    const alone = texts.map((text) => JSON.stringify(extract(sourceOfText("a.txt", text))));
    const turned = [...texts].reverse().map((text) => JSON.stringify(extract(sourceOfText("a.txt", text))));
    expect(turned.reverse()).toEqual(alone);
  });
});
