import { describe, expect, test } from "vitest";
import { PartHits } from "../../src/relate/observations/catalogue/hits.ts";
import { VocabularyBuilder } from "../../src/relate/observations/catalogue/vocabulary.ts";

const builder = new VocabularyBuilder();
const review = builder.sought(["复议", "行政复议"]);
const visit = builder.sought(["信访"]);
const closed = builder.last(["办结"]);
const vocabulary = builder.compile();

function read(...stretches: readonly string[]): PartHits {
  const hits = new PartHits(vocabulary);
  let start = 0;
  const text = stretches.join("");
  for (const stretch of stretches) {
    hits.read(text, start, start + stretch.length);
    start += stretch.length;
  }
  return hits;
}

const wordAt = ({ words }: PartHits, index: number): [number, number] => [words.start[index]!, words.end[index]!];

describe("the words of triggers in a text", () => {
  test("are found by any word of their part, the last one before an edge", () => {
    const hits = read("行政复议、复议办结");
    expect(wordAt(hits, hits.before(review, 7, 0))).toEqual([5, 7]);
    expect(wordAt(hits, hits.before(review, 5, 0))).toEqual([2, 4]);
    expect(hits.before(review, 5, 3)).toBe(-1);
    expect(hits.before(visit, 9, 0)).toBe(-1);
  });

  test("do not run over the end of the stretch that was read", () => {
    expect(read("行政复议").has(review)).toBe(true);
    expect(read("行政复", "议信访").has(review)).toBe(false);
  });

  test("are not sought by a part that a trigger ends in", () => {
    const hits = read("办结");
    expect(hits.words.count).toBe(1);
    expect(hits.has(closed)).toBe(false);
  });

  test("are forgotten when the next text is read", () => {
    const hits = read("信访、复议");
    hits.clear();
    hits.read("办结", 0, 2);
    expect([hits.has(visit), hits.has(review), hits.words.count]).toEqual([false, false, 1]);
  });
});
