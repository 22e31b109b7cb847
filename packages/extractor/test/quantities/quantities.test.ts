import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { figuresIn, quantitiesIn } from "./reader.ts";
import { grouped, inWords, scaled } from "./writing.ts";

const WIDE = (text: string): string => text.replace(/[0-9%.,;]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

const noun = fc.constantFrom("受理投诉", "举办培训", "发放手册", "走访商户", "化解纠纷", "出动人员");
const number = fc.oneof(
  fc.integer({ min: 1, max: 99_999 }).map(String),
  fc.integer({ min: 1, max: 999 }).map((n) => `${String(n)}.5万`),
);
const unit = fc.constantFrom("件", "次", "份", "户次", "人次", "场次", "名");
const clause = fc.tuple(noun, number, fc.constantFrom("", "余"), unit).map((parts) => parts.join(""));
const sentence = fc.array(clause, { minLength: 1, maxLength: 6 }).map((clauses) => `${clauses.join("，")}。`);

describe("quantities", () => {
  test("lie inside the text, in order, numerals apart, the numeral inside the span", () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const found = quantitiesIn(text);
        found.forEach((q, i) => {
          expect(q.start).toBeGreaterThanOrEqual(0);
          expect(q.end).toBeLessThanOrEqual(text.length);
          expect(q.start <= q.numberStart && q.numberStart < q.numberEnd && q.numberEnd <= q.end).toBe(true);
          if (i > 0) expect(q.numberStart).toBeGreaterThanOrEqual(found[i - 1]!.numberEnd);
        });
      }),
    );
  });

  test("are as many as were written, whatever stands around them", () => {
    fc.assert(
      fc.property(
        fc.array(clause, { minLength: 1, maxLength: 6 }),
        (clauses) => quantitiesIn(`${clauses.join("，")}。`).length === clauses.length,
      ),
    );
  });

  test("mean the same in full-width characters", () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(figuresIn(WIDE(text))).toEqual(figuresIn(text));
      }),
    );
  });

  test("mean the same with a blank between numeral and unit", () => {
    fc.assert(
      fc.property(number, unit, (n, u) => {
        expect(figuresIn(`受理投诉 ${n} ${u}。`)).toEqual(figuresIn(`受理投诉${n}${u}。`));
      }),
    );
  });

  test("come back from every way of writing a number, up to a million millions", () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 1_000_000_000_000 }), (n) => {
        const forms = [String(n), grouped(n), scaled(n, 4, "万"), scaled(n, 8, "亿"), inWords(n)];
        expect(forms.map((form) => quantitiesIn(`受理投诉${form}件。`).map((q) => q.value))).toEqual(
          forms.map(() => [n]),
        );
      }),
    );
  });

  test("of money are counted in 元, exactly", () => {
    expect(figuresIn("减免1.13亿元，拨付27.4万元，罚款0.07万元。")).toEqual(["113000000元", "274000元", "700元"]);
  });

  test("keep a unit that begins with a multiplier's character", () => {
    expect(figuresIn("查获烟花12.5千克，新修步道3千米。")).toEqual(["12.5千克", "3千米"]);
  });

  test("take a bound a few words before: 不少于总数的5%", () => {
    expect(quantitiesIn("审核人员不少于执法人员总数的5%。")[0]).toMatchObject({ value: 5, approx: "AT_LEAST" });
    expect(quantitiesIn("每季度至少开展1次。")[0]).toMatchObject({ value: 1, approx: "AT_LEAST", period: "每季度" });
  });

  test.each([
    "全面落实“十四五”规划。",
    "依照第十二条和第3款办理。",
    "印发〔2023〕15号文件。",
    "会议于9:30开始，12月31日结束。",
    "深化一网通办，实现最多跑一次。",
    "建设5A级景区，推广3.0版应用。",
    "推行1+3+N治理模式。",
    "落实《优化营商环境20条》。",
    "不满14周岁的，不予处罚。",
    "党的二十届三中全会召开。",
  ])("there are none in %s", (text) => {
    expect(figuresIn(text)).toEqual([]);
  });
});
