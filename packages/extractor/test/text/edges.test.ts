import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileEdges } from "../../src/text/index.ts";

const edges = (words: readonly string[]) => compileEdges(words.map((word) => ({ word, value: word.length })));

describe("edges", () => {
  test("give the longest word that begins or ends at a place", () => {
    const found = edges(["不少于", "少于", "于", "不"]);
    expect(found.before("不少于3次", 3)).toEqual({ word: "不少于", value: 3 });
    expect(found.at("不少于3次", 0)?.word).toBe("不少于");
    expect(found.at("不少于3次", 1)?.word).toBe("少于");
    expect(found.before("不少于3次", 4)).toBeNull();
  });

  test("find nothing outside the text, and never an empty word", () => {
    const found = edges(["", "件"]);
    expect(found.at("件", 1)).toBeNull();
    expect(found.before("件", 0)).toBeNull();
  });

  test("agree with startsWith and endsWith over the whole list", () => {
    const word = fc.string({ unit: fc.constantFrom("不", "少", "于"), minLength: 1, maxLength: 3 });
    const text = fc.string({ unit: fc.constantFrom("不", "少", "于"), maxLength: 8 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), text, fc.nat({ max: 8 }), (words, haystack, at) => {
        const longest = (test: (w: string) => boolean): number =>
          Math.max(0, ...words.filter(test).map((w) => w.length));
        expect(edges(words).at(haystack, at)?.value ?? 0).toBe(longest((w) => haystack.startsWith(w, at)));
        expect(edges(words).before(haystack, at)?.value ?? 0).toBe(
          at > haystack.length ? 0 : longest((w) => haystack.endsWith(w, at)),
        );
      }),
    );
  });
});
