import { describe, expect, it } from "vitest";
import { QUESTIONS } from "../src/index.ts";
import { maskPersonal } from "../src/questions/mask.ts";

const COMMON = ["level", "region", "nature", "stance", "years", "from", "to", "basis", "extent", "limit"];

describe.each(QUESTIONS.map((question) => [question.name, question] as const))("the question %s", (_, question) => {
  it("has every common parameter, each with help and a default that it allows", () => {
    expect(question.params.map(({ name }) => name)).toEqual(expect.arrayContaining(COMMON));
    for (const { name, help, values, default: fallback } of question.params) {
      expect(help, name).not.toBe("");
      if (values !== undefined && fallback !== null)
        for (const value of fallback.split(",")) expect(values, name).toContain(value);
    }
  });

  it("says what it answers, what it does not claim, and names its columns once", () => {
    expect(question.answers.length).toBeGreaterThan(10);
    expect(question.claimsNot.length).toBeGreaterThan(5);
    const names = question.columns.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe("a sentence that is shown", () => {
  it("hides phone and identity numbers and keeps its length", () => {
    const text = "咨询电话13800001234或0871-12345678，证号53032219900101001X。";
    const shown = maskPersonal(text);
    expect(shown).toBe(`咨询电话${"＊".repeat(11)}或${"＊".repeat(13)}，证号${"＊".repeat(18)}。`);
    expect(shown).toHaveLength(text.length);
  });

  it("leaves figures and document numbers alone", () => {
    const text = "办件1380000件，金额13800001234.5元，国发〔2024〕3号。";
    expect(maskPersonal(text)).toBe(text);
  });
});
