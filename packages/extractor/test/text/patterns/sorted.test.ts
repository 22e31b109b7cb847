import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Sorted } from "../../../src/text/patterns/sorted.ts";

const order = (patterns: readonly string[]): number[] => {
  const sorted = new Sorted(patterns);
  return Array.from({ length: sorted.length }, (_, place) => sorted.pattern(place));
};

describe("patterns in order", () => {
  test("stand together by their openings, shorter ones first, equal ones as given; empty ones are left out", () => {
    const patterns = ["乙甲", "", "甲乙丙", "甲乙", "甲", " ", "甲“乙”"];
    const sorted = new Sorted(patterns);
    const places = order(patterns);
    expect(new Set(places)).toEqual(new Set([0, 2, 3, 4, 6]));
    const own = places.filter((pattern) => pattern !== 0);
    expect(own).toEqual([4, 3, 6, 2]);
    expect([places.indexOf(6), places.indexOf(3)].map((place) => sorted.repeats(place))).toEqual([true, false]);
  });

  test("are grouped by every opening they share", () => {
    const word = fc.string({ unit: fc.constantFrom("甲", "乙", "丙"), minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (patterns) => {
        const sorted = order(patterns).map((pattern) => patterns[pattern]!);
        for (let depth = 1; depth <= 4; depth += 1) {
          const openings = sorted.filter((p) => p.length >= depth).map((p) => p.slice(0, depth));
          const runs = openings.filter((opening, i) => opening !== openings[i - 1]);
          expect(runs.length).toBe(new Set(runs).size);
        }
      }),
    );
  });
});
