import { describe, expect, test } from "vitest";
import { Hits } from "../../../src/text/index.ts";

describe("hits", () => {
  test("grow as matches come, and begin anew when cleared", () => {
    const hits = new Hits();
    for (let i = 0; i < 1000; i += 1) hits.add(i, i * 2, i * 2 + 1);
    expect([hits.count, hits.pattern[999], hits.start[999], hits.end[999]]).toEqual([1000, 999, 1998, 1999]);
    hits.clear();
    hits.add(7, 0, 3);
    expect([hits.count, hits.pattern[0], hits.end[0]]).toEqual([1, 7, 3]);
  });

  test("turn the order of the last ones", () => {
    const hits = new Hits();
    for (const pattern of [1, 2, 3]) hits.add(pattern, 0, pattern);
    hits.reverse(1);
    expect([...hits.pattern.subarray(0, 3)]).toEqual([1, 3, 2]);
    expect([...hits.end.subarray(0, 3)]).toEqual([1, 3, 2]);
  });
});
