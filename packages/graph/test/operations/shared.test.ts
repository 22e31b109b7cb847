import { describe, expect, it } from "vitest";
import { orphansAmong } from "../../src/operations/shared.ts";

const row = (
  id: string,
  user: string | null = null,
  label: "Initiative" | "Jurisdiction" | null = user === null ? null : "Initiative",
) => ({
  id,
  label,
  user,
});

describe("among initiatives that no edition names, the orphans", () => {
  it("are those that nothing refers to", () => {
    expect(orphansAmong("Initiative", [row("a"), row("b", "named")])).toEqual(["a"]);
  });

  it("include two that only refer to each other", () => {
    expect(orphansAmong("Initiative", [row("a", "b"), row("b", "a")])).toEqual(["a", "b"]);
  });

  it("do not include what a needed one needs, however far", () => {
    expect(orphansAmong("Initiative", [row("c", "b"), row("b", "a"), row("a", "named"), row("d", "d")])).toEqual(["d"]);
  });

  it("do not include what a node of another kind refers to, even under the same id", () => {
    expect(orphansAmong("Initiative", [row("a", "a", "Jurisdiction")])).toEqual([]);
  });
});
