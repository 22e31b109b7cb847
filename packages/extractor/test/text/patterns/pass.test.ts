import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileMatcher, type Hits, type Match, Pass } from "../../../src/text/index.ts";

const matchesOf = (hits: Hits): Match[] =>
  Array.from({ length: hits.count }, (_, i) => ({
    pattern: hits.pattern[i]!,
    start: hits.start[i]!,
    end: hits.end[i]!,
  }));

describe("several lists sought in one walk", () => {
  test("find each what it would find alone", () => {
    const word = fc.array(fc.constantFrom("甲", "乙", "丙", " "), { maxLength: 4 }).map((c) => c.join(""));
    const lists = fc.array(fc.array(word, { maxLength: 6 }), { maxLength: 4 });
    const text = fc.array(fc.constantFrom("甲", "乙", "丙", "丁", "“", " "), { maxLength: 20 }).map((c) => c.join(""));
    fc.assert(
      fc.property(lists, text, text, (patterns, first, second) => {
        const pass = new Pass();
        const listed = patterns.map((list) => ({ longest: pass.add(list), every: pass.addEvery(list) }));
        for (const read of [first, second, first])
          listed.forEach(({ longest, every }, i) => {
            expect(matchesOf(longest(read))).toEqual(compileMatcher(patterns[i]!).find(read));
            expect(matchesOf(every(read))).toEqual(compileMatcher(patterns[i]!).findAll(read));
          });
      }),
    );
  });

  test("may overlap from list to list, not within one", () => {
    const pass = new Pass();
    const [agencies, heads] = [pass.add(["司法局", "局机关"]), pass.add(["局机关", "机关"])];
    expect(matchesOf(agencies("县司法局机关"))).toEqual([{ pattern: 0, start: 1, end: 4 }]);
    expect(matchesOf(heads("县司法局机关"))).toEqual([{ pattern: 0, start: 3, end: 6 }]);
  });

  test("may grow by a list after a text was read", () => {
    const pass = new Pass();
    const first = pass.add(["公证"]);
    expect(first("公证处").count).toBe(1);
    const second = pass.add(["公证处"]);
    expect([first("公证处").count, second("公证处").count]).toEqual([1, 1]);
  });
});
