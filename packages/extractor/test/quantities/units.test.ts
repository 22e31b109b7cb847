import { loadReference } from "@practice-atlas/reference";
import { describe, expect, test } from "vitest";
import { MetricKindSet } from "./kinds.ts";

const { lexicon } = loadReference();
const units = lexicon.table("units", ["unit", "class", "kind", "han", "avoid", "needs", "reason"]);
const cues = lexicon.table("number-cues", ["role", "cue", "value", "reason"]);

describe("the tables of units and cues", () => {
  test("name each unit once, with a class, a known kind and a reason", () => {
    expect(new Set(units.map((row) => row["unit"])).size).toBe(units.length);
    expect(
      units.filter((row) => row["class"] === "" || row["reason"] === "" || !MetricKindSet.has(row["kind"]!)),
    ).toEqual([]);
    expect(units.filter((row) => !["free", "final", "never"].includes(row["han"]!))).toEqual([]);
  });

  test("name each cue once in its role, with a reason", () => {
    expect(new Set(cues.map((row) => `${row["role"]!} ${row["cue"]!}`)).size).toBe(cues.length);
    expect(cues.filter((row) => row["reason"] === "")).toEqual([]);
  });
});
