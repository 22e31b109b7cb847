import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileMatcher } from "../../src/text/matcher.ts";

describe("the matcher", () => {
  test("takes the longest pattern at the leftmost place", () => {
    const matcher = compileMatcher(["法律", "法律明白人", "明白人"]);
    expect(matcher.find("培养法律明白人，送法律")).toEqual([
      { pattern: 1, start: 2, end: 7 },
      { pattern: 0, start: 9, end: 11 },
    ]);
  });

  test("steps over quotes, blanks and width inside a name but never begins with one", () => {
    const matcher = compileMatcher(["行政执法三项制度", "双随机、一公开", "(试行)"]);
    expect(matcher.find("行政执法“三项 制度”")).toEqual([{ pattern: 0, start: 0, end: 10 }]);
    expect(matcher.find("“双随机、一公开”（试行）").map((m) => [m.start, m.end])).toEqual([
      [1, 8],
      [9, 13],
    ]);
  });

  test("steps over them between the first two characters as well, and finds single characters at the end", () => {
    const matcher = compileMatcher(["双随机", "甲"]);
    expect(matcher.find("推行双“随机”监管，甲").map((m) => [m.start, m.end])).toEqual([
      [2, 6],
      [10, 11],
    ]);
  });

  test("lists shorter patterns too when asked for all", () => {
    const matcher = compileMatcher(["行政", "行政复议", "复议"]);
    expect(matcher.findAll("行政复议").map((m) => m.pattern)).toEqual([1, 0, 2]);
  });

  test("finds every pattern where String.indexOf finds it, and nothing else", () => {
    const word = fc.string({ unit: fc.constantFrom("法", "治", "政", "府"), minLength: 1, maxLength: 4 });
    const text = fc.string({ unit: fc.constantFrom("法", "治", "政", "府"), maxLength: 30 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 8 }), text, (words, haystack) => {
        const found = compileMatcher(words)
          .findAll(haystack)
          .map((m) => `${String(m.start)}:${words[m.pattern] ?? ""}`);
        const wanted = words.flatMap((w) =>
          [...haystack].flatMap((_, at) => (haystack.startsWith(w, at) ? [`${String(at)}:${w}`] : [])),
        );
        expect(found.sort()).toEqual(wanted.sort());
      }),
    );
  });
});
