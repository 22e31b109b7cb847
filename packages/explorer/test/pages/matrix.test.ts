import { describe, expect, test } from "vitest";
import type { CoverageQuery, MatrixQuery } from "../../src/data/generated/documents.ts";
import { holdings } from "../../src/data/held.ts";
import { viewOf } from "../../src/data/view.ts";
import { step } from "../../src/pages/matrix/keys.ts";
import type { Table } from "../../src/pages/matrix/model.ts";
import { tableOf } from "../../src/pages/matrix/model.ts";
import { matrixVariables } from "../../src/pages/matrix/query.ts";

type Answer = MatrixQuery["matrix"];

const initiative = (
  slug: string,
  category: Answer["initiatives"][number]["category"],
  places: number,
  fullPlaces: number,
) => ({
  slug,
  name: slug,
  category,
  nature: "PILOT" as const,
  scope: "LOCAL" as const,
  places,
  fullPlaces,
  excerptPlaces: places - fullPlaces,
});

const place = (code: string, level: "COUNTY" | "PROVINCE", extent: "FULL" | "EXCERPT", years: number[]) => ({
  code,
  name: code,
  shortName: code,
  level,
  province: null,
  extent,
  years,
});

/** Two initiatives, three places: 990101 holds full reports of 2023 and 2024, 990000 one of 2024, 990102 an excerpt of 2024. */
const answer: Answer = {
  held: 2,
  truncated: false,
  places: [
    place("990101", "COUNTY", "FULL", [2023, 2024]),
    place("990000", "PROVINCE", "FULL", [2024]),
    place("990102", "COUNTY", "EXCERPT", [2024]),
  ],
  initiatives: [initiative("late", "DIGITAL", 1, 0), initiative("early", "LEADERSHIP", 2, 2)],
  cells: [
    {
      place: "990101",
      initiative: "early",
      mentions: 3,
      stances: [{ stance: "IMPLEMENTED", mode: null, years: [2023, 2024] }],
    },
    {
      place: "990000",
      initiative: "early",
      mentions: 1,
      stances: [{ stance: "IMPLEMENTED", mode: "PILOT", years: [2024] }],
    },
    {
      place: "990102",
      initiative: "late",
      mentions: 1,
      stances: [{ stance: "IMPLEMENTED", mode: null, years: [2024] }],
    },
  ],
};

const report = (
  code: string,
  year: number,
  extent: "FULL" | "EXCERPT",
): CoverageQuery["coverage"]["places"][number]["reports"][number] => ({
  work: `${code}-${year}`,
  year,
  extent,
  provenance: "FICTION",
  department: null,
  editions: 1,
});

const held = holdings({
  coverage: {
    years: [2022, 2023, 2024],
    reports: 5,
    full: 4,
    excerpts: 1,
    places: [
      {
        ...place("990101", "COUNTY", "FULL", []),
        reports: [report("990101", 2023, "FULL"), report("990101", 2024, "FULL")],
      },
      { ...place("990000", "PROVINCE", "FULL", []), reports: [report("990000", 2024, "FULL")] },
      { ...place("990102", "COUNTY", "FULL", []), reports: [report("990102", 2024, "EXCERPT")] },
      { ...place("990103", "COUNTY", "FULL", []), reports: [report("990103", 2022, "FULL")] },
    ],
  },
});

const columns = (table: Table) => table.columns.map((column) => column.code);
const rows = (table: Table) => table.rows.map((row) => (row.kind === "group" ? row.group : row.slug));

describe("the matrix", () => {
  test("groups rows by category and columns by level, each in the API's order", () => {
    const table = tableOf(answer, held, viewOf("matrix"));
    expect(rows(table)).toEqual(["LEADERSHIP", "early", "DIGITAL", "late"]);
    expect(columns(table)).toEqual(["990000", "990101", "990102"]);
  });

  test("leaves the API's order alone when nothing is grouped", () => {
    const table = tableOf(answer, held, viewOf("matrix", { rows: "NONE", columns: "NONE" }));
    expect(rows(table)).toEqual(["late", "early"]);
    expect(columns(table)).toEqual(["990101", "990000", "990102"]);
  });

  test("counts full reports held and full reports that speak of a row", () => {
    const table = tableOf(answer, held, viewOf("matrix", { rows: "NONE" }));
    expect([table.full, table.excerpts]).toEqual([3, 1]);
    expect(table.rows.map((row) => row.kind === "initiative" && row.saying)).toEqual([0, 3]);
  });

  test("tells the three blanks apart", () => {
    const table = tableOf(answer, held, viewOf("matrix", { from: 2023, missing: true }));
    const blank = (code: string) => table.columns.filter((column) => column.code === code).map(table.blank)[0];
    expect([blank("990101"), blank("990102"), blank("990103")]).toEqual(["unseen", "excerpt", "missing"]);
  });

  test("names places that hold reports of other years only, and lists them when asked", () => {
    const hidden = tableOf(answer, held, viewOf("matrix", { from: 2023 }));
    expect([hidden.absent, columns(hidden).includes("990103")]).toEqual([1, false]);
    const shown = tableOf(answer, held, viewOf("matrix", { from: 2023, missing: true }));
    expect(shown.columns.find((column) => column.code === "990103")?.extent).toBeNull();
  });

  test("without chosen years misses no place", () => {
    expect(tableOf(answer, held, viewOf("matrix")).absent).toBe(0);
  });

  test("asks for what the address says, all stances and reporters as null", () => {
    expect(
      matrixVariables(viewOf("matrix", { stance: "ALL", basis: "ALL", level: "COUNTY", from: 2023 })).filter,
    ).toEqual({
      level: "COUNTY",
      region: null,
      category: null,
      natures: ["CENTRAL_MANDATE", "PILOT", "LOCAL_INVENTION"],
      stance: null,
      yearFrom: 2023,
      yearTo: null,
      basis: null,
    });
  });
});

describe("the keys of the matrix", () => {
  test("go to neighbouring cells and stop at the edges", () => {
    expect(step({ row: 0, column: 0 }, "ArrowRight", false, 3, 2)).toEqual({ row: 0, column: 1 });
    expect(step({ row: 0, column: 1 }, "ArrowRight", false, 3, 2)).toEqual({ row: 0, column: 1 });
    expect(step({ row: 0, column: 0 }, "ArrowUp", false, 3, 2)).toEqual({ row: -1, column: 0 });
  });

  test("reach heads but not the empty corner", () => {
    expect(step({ row: -1, column: 0 }, "ArrowLeft", false, 3, 2)).toBeNull();
    expect(step({ row: 1, column: 1 }, "Home", false, 3, 2)).toEqual({ row: 1, column: -1 });
    expect(step({ row: 1, column: 0 }, "End", true, 3, 2)).toEqual({ row: 2, column: 1 });
  });

  test("mean nothing otherwise", () => {
    expect(step({ row: 1, column: 1 }, "a", false, 3, 2)).toBeNull();
  });
});
