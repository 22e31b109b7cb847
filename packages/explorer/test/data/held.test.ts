import { describe, expect, test } from "vitest";
import { firstSeen } from "../../src/data/first-seen.ts";
import type { CoverageQuery, Extent } from "../../src/data/generated/documents.ts";
import { blankOf, countFull, holdings } from "../../src/data/held.ts";

type Report = [year: number, extent: Extent, department?: string];

function place(code: string, ...reports: Report[]): CoverageQuery["coverage"]["places"][number] {
  return {
    code,
    name: code,
    level: "COUNTY",
    province: null,
    reports: reports.map(([year, extent, department]) => ({
      work: `${code}-${year}`,
      year,
      extent,
      provenance: "FICTION" as const,
      department: department ?? null,
      editions: 1,
    })),
  };
}

function hold(...places: CoverageQuery["coverage"]["places"]) {
  const years = [...new Set(places.flatMap((p) => p.reports.map((r) => r.year)))];
  return holdings({ coverage: { years, reports: 0, full: 0, excerpts: 0, places } });
}

describe("a blank", () => {
  const held = hold(place("990101", [2022, "FULL"], [2023, "EXCERPT"], [2024, "FULL", "司法局"]));

  test("says not mentioned only where a full report is held", () => {
    expect(blankOf(held, "990101", [2022])).toBe("unseen");
    expect(blankOf(held, "990101", [2022, 2023, 2024])).toBe("unseen");
  });

  test("cannot tell where only an excerpt is held", () => {
    expect(blankOf(held, "990101", [2023, 2024])).toBe("excerpt");
  });

  test("is a report not held where only a department reported, or nobody", () => {
    expect(blankOf(held, "990101", [2024])).toBe("missing");
    expect(blankOf(held, "990102", [2022])).toBe("missing");
  });
});

describe("the denominator", () => {
  test("counts full reports only, place by place and year by year", () => {
    const held = hold(
      place("990101", [2022, "FULL"], [2023, "FULL"]),
      place("990102", [2022, "EXCERPT"]),
      place("990103", [2023, "FULL"]),
    );
    const said = (code: string, year: number) => code !== "990103" && year === 2022;
    expect(countFull(held, [2022, 2023], ["990101", "990102", "990103"], said)).toEqual({ full: 3, saying: 1 });
  });
});

describe("first seen", () => {
  test("is open to the left when the first report held has it", () => {
    expect(firstSeen(hold(place("990101", [2021, "FULL"])), "990101", [2021])).toEqual({ kind: "open", year: 2021 });
  });

  test("is sharp after a silent full report of the year before", () => {
    const held = hold(place("990101", [2022, "FULL"], [2023, "FULL"]));
    expect(firstSeen(held, "990101", [2023])).toEqual({ kind: "sharp", year: 2023, silent: 2022 });
  });

  test("names the years between of which no full report is held", () => {
    const held = hold(place("990101", [2022, "FULL"], [2023, "EXCERPT"], [2024, "FULL"]));
    expect(firstSeen(held, "990101", [2024])).toEqual({ kind: "between", year: 2024, silent: 2022, missing: [2023] });
  });

  test("proves nothing by excerpts before it", () => {
    const held = hold(place("990101", [2022, "EXCERPT"], [2023, "FULL"]));
    expect(firstSeen(held, "990101", [2023])).toEqual({ kind: "excerpts", year: 2023 });
  });

  test("is nothing where nothing is said", () => {
    expect(firstSeen(hold(), "990101", [])).toBeNull();
  });
});
