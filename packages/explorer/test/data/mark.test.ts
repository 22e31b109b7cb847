import { expect, test } from "vitest";
import { markOf, marksOf } from "../../src/data/mark.ts";

test("what is on trial, continued, withdrawn or a mere rule is told from what is done", () => {
  expect(markOf("IMPLEMENTED", null)).toBe("done");
  expect(markOf("IMPLEMENTED", "PILOT")).toBe("pilot");
  expect(markOf("PLANNED", null)).toBe("planned");
  expect(markOf("PLANNED", "CONTINUED")).toBe("continued");
  expect(markOf("IMPLEMENTED", "ROLLED_BACK")).toBe("stopped");
  expect(markOf("PLANNED", "REQUIRED")).toBe("required");
  expect(markOf("PROBLEM", null)).toBe("problem");
  expect(markOf("MENTIONED", null)).toBe("other");
});

test("a place that does and struggles with a practice shows both, what is done first", () => {
  const stances = [
    { stance: "PROBLEM", mode: null },
    { stance: "IMPLEMENTED", mode: null },
    { stance: "PROBLEM", mode: null },
  ] as const;
  expect(marksOf(stances)).toEqual(["done", "problem"]);
});
