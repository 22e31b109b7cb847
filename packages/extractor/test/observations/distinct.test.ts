import type { Observation } from "@practice-atlas/model";
import { describe, expect, test } from "vitest";
import { makeDistinct } from "../../src/relate/observations/distinct.ts";

const observation = (value: number, over: Partial<Observation> = {}): Observation => ({
  id: `r:${String(value)}`,
  start: 0,
  end: 4,
  numberStart: 2,
  numberEnd: 3,
  quote: "",
  value,
  max: null,
  from: null,
  unit: "个",
  approx: null,
  direction: null,
  comparedWith: null,
  qualifier: null,
  basis: "YEAR",
  kind: "COUNT",
  stance: "IMPLEMENTED",
  period: null,
  metric: { id: "zhendi", name: "法治文化阵地数", unit: "个", kind: "COUNT" },
  initiative: null,
  agency: null,
  partOf: null,
  rule: "metric-catalogue",
  sentence: "r@0",
  ...over,
});

interface Told {
  readonly observation: Observation;
  readonly openName: string;
}

function qualifiers(given: readonly Told[]): (string | null)[] {
  const drafts = given.map(({ observation }) => ({ ...observation }));
  const figures = given.map((_, figure) => figure);
  makeDistinct({ drafts, figures, openNameOf: (figure) => given[figure]!.openName });
  return drafts.map((o) => o.qualifier);
}

describe("two facts of one metric", () => {
  test("are told apart by what the second's words have more", () => {
    expect(
      qualifiers([
        { observation: observation(12), openName: "法治广场数" },
        { observation: observation(26), openName: "法治长廊数" },
      ]),
    ).toEqual([null, "长廊"]);
  });

  test("are one when the value is the same", () => {
    expect(
      qualifiers([
        { observation: observation(12), openName: "法治广场数" },
        { observation: observation(12, { sentence: "r@9" }), openName: "建成法治广场数" },
      ]),
    ).toEqual([null, null]);
  });

  test("stay apart without a qualifier when basis, period or stance differ", () => {
    expect(
      qualifiers([
        { observation: observation(6), openName: "培训次数" },
        { observation: observation(12, { basis: "TARGET", stance: "PLANNED", period: "2025" }), openName: "培训次数" },
      ]),
    ).toEqual([null, null]);
  });

  test("never share a key, however alike their words", () => {
    const given = [1, 2, 3, 4].map((value) => ({ observation: observation(value), openName: "法治阵地数" }));
    expect(new Set(qualifiers(given)).size).toBe(4);
  });
});
