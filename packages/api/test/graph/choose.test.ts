import { describe, expect, it } from "vitest";
import { mostTelling } from "../../src/graph/choose.ts";
import type { Neighbour } from "../../src/graph/lines.ts";

const many = (label: Neighbour["label"], count: number, weight: number): Neighbour[] =>
  Array.from({ length: count }, (_, index) => ({ id: `${label}-${String(index).padStart(3, "0")}`, label, weight }));

describe("the neighbours that a picture shows", () => {
  it("are those with most lines, of one kind", () => {
    const [light, heavy] = [many("Initiative", 3, 1), [{ id: "heavy", label: "Initiative" as const, weight: 9 }]];
    expect(mostTelling([...light, ...heavy], 2).map(({ id }) => id)).toEqual(["heavy", "Initiative-000"]);
  });

  it("leave room for every kind, however many metrics there are", () => {
    const shown = mostTelling(
      [...many("Metric", 500, 50), ...many("Initiative", 30, 1), ...many("Document", 30, 1)],
      16,
    );
    const count = (label: string) => shown.filter((one) => one.label === label).length;
    expect([count("Initiative"), count("Document"), count("Metric")]).toEqual([10, 4, 2]);
  });

  it("are all when there is room", () => {
    expect(mostTelling([...many("Agency", 3, 1), ...many("Jurisdiction", 2, 1)], 10)).toHaveLength(5);
  });

  it("do not depend on the order in which they come", () => {
    const all = [...many("Agency", 5, 1), ...many("Initiative", 7, 2), ...many("Jurisdiction", 4, 1)];
    expect(mostTelling(all.toReversed(), 8)).toEqual(mostTelling(all, 8));
  });
});
