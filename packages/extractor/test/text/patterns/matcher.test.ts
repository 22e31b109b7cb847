import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileMatcher, Hits, type Match } from "../../../src/text/index.ts";

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

  test("reads a range as if it stood alone, and gives offsets of the whole text", () => {
    const matcher = compileMatcher(["法治", "法治政府", "府"]);
    const hits = new Hits();
    expect(matcher.scan("建设法治政府", 2, 5, hits)).toBe(1);
    expect(matcher.scan("建设法治政府", 2, 6, hits)).toBe(1);
    expect(listed(hits)).toEqual([
      { pattern: 0, start: 2, end: 4 },
      { pattern: 1, start: 2, end: 6 },
    ]);
    expect(matcher.has("建设法治政府", 0, 3)).toBe(false);
    expect(matcher.has("建设法治政府", 0, 4)).toBe(true);
    expect([matcher.endAt("建设法治政府", 2, 6), matcher.endAt("建设法治政府", 2, 5)]).toEqual([6, 4]);
    expect(matcher.endAt("建设法治政府", 3, 6)).toBe(-1);
  });

  test("finds names of signs that are on no list of common ones, and keeps apart those that look alike", () => {
    const matcher = compileMatcher(["㵲阳", "槊", "\u{20BB7}田"]);
    expect(matcher.find("㵲阳河、槊、\u{20BB7}田、\u{20BB8}田").map((m) => m.pattern)).toEqual([0, 1, 2]);
  });

  test("says of any range, in whatever order, what find and findAll say of the words cut out", () => {
    const sign = fc.constantFrom("法", "治", "政", "府", " ", "“", ",");
    const words = fc.array(fc.string({ unit: sign, minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 });
    const text = fc.string({ unit: sign, maxLength: 30 });
    const range = fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 30 }));
    fc.assert(
      fc.property(words, fc.array(fc.tuple(text, range), { maxLength: 4 }), (patterns, asked) => {
        const matcher = compileMatcher(patterns);
        for (const [haystack, ends] of asked) {
          const [from, to] = ends.map((end) => Math.min(end, haystack.length)).sort((a, b) => a - b) as [
            number,
            number,
          ];
          const cut = haystack.slice(from, to);
          const moved = (m: Match): Match => ({ pattern: m.pattern, start: m.start + from, end: m.end + from });
          const [longest, every] = [new Hits(), new Hits()];
          matcher.scan(haystack, from, to, longest);
          matcher.scanAll(haystack, from, to, every);
          expect(listed(longest)).toEqual(matcher.find(cut).map(moved));
          expect(listed(every)).toEqual(matcher.findAll(cut).map(moved));
          expect(matcher.has(haystack, from, to)).toBe(every.count > 0);
          const first = matcher.matchAt(cut, 0);
          expect(matcher.endAt(haystack, from, to)).toBe(first === null ? -1 : moved(first).end);
        }
      }),
    );
  });
});

const listed = (hits: Hits): Match[] =>
  Array.from({ length: hits.count }, (_, i) => ({
    pattern: hits.pattern[i]!,
    start: hits.start[i]!,
    end: hits.end[i]!,
  }));
