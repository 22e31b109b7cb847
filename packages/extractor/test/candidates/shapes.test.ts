import { loadReference } from "@practice-atlas/reference";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileShape } from "../../src/recognise/candidates/shapes.ts";

const { lexicon } = loadReference();
const patterns = lexicon
  .table("candidate-shapes", ["pattern", "weight", "stop", "reason"])
  .map((row) => row["pattern"]!);
const tails = [
  "普法",
  "讲堂",
  "码",
  "式",
  "怕",
  "高地",
  "的",
  "作用",
  "法",
  "一公里",
  "12·4",
  "双安双创",
  "十四五",
  "",
];

describe("shapes of quoted words", () => {
  test("fit what the expression of the table fits, however they are looked up", () => {
    const words = fc
      .array(fc.constantFrom(...tails, "调", "解", "5", "+", "、"), { maxLength: 5 })
      .map((w) => w.join(""));
    fc.assert(
      fc.property(fc.constantFrom(...patterns), words, (pattern, phrase) => {
        expect(compileShape(pattern)(phrase)).toBe(new RegExp(pattern).test(phrase));
      }),
      { numRuns: 2000 },
    );
  });

  test("that list words at the end do not fit them elsewhere", () => {
    const ends = compileShape("(?:讲堂|课堂)$");
    expect([ends("法治讲堂"), ends("讲堂里的法")]).toEqual([true, false]);
  });

  test("that end in one word and hold another are an expression", () => {
    const either = compileShape("作用$|意识$");
    expect([either("带头作用"), either("作用大"), either("法治意识")]).toEqual([true, false, true]);
  });
});
