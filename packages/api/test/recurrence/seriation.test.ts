import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Cell, seriate } from "../../src/recurrence/seriation.ts";

const names = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${letter}${String(index).padStart(2, "0")}`);

/** Cells of rows and columns whose numbers a rule joins. */
function cellsWhere(
  rows: readonly string[],
  columns: readonly string[],
  filled: (row: number, column: number) => boolean,
): Cell[] {
  return rows.flatMap((row, i) => columns.flatMap((column, j): Cell[] => (filled(i, j) ? [[row, column]] : [])));
}

/** How often the side of an ordered list changes; 1 when two groups stand apart. */
const changes = (ids: readonly string[], groupOf: (id: string) => unknown): number =>
  ids.slice(1).filter((id, index) => groupOf(id) !== groupOf(ids[index]!)).length;

const isEven = (id: string): boolean => Number(id.slice(1)) % 2 === 0;

describe("seriation", () => {
  it("puts two groups that share nothing apart, though their ids alternate", () => {
    const [rows, columns] = [names("r", 6), names("c", 8)];
    const cells = cellsWhere(rows, columns, (i, j) => i % 2 === j % 2);
    const ordered = seriate(rows, columns, cells);
    expect(changes(ordered.rows, isEven)).toBe(1);
    expect(changes(ordered.columns, isEven)).toBe(1);
  });

  it("puts two groups apart that share some columns, with the shared ones between", () => {
    const rows = ["a1", "b1", "a2", "b2", "a3", "b3"];
    const columns = ["x1", "y1", "s1", "x2", "y2"];
    const cells: Cell[] = rows.flatMap((row) =>
      [row.startsWith("a") ? ["x1", "x2"] : ["y1", "y2"], ["s1"]].flat().map((column): Cell => [row, column]),
    );
    const ordered = seriate(rows, columns, cells);
    expect(changes(ordered.rows, (id) => id[0])).toBe(1);
    expect(ordered.columns[2]).toBe("s1");
  });

  it("finds the order of a band that was shuffled", () => {
    const [rows, columns] = [names("r", 12), names("c", 12)];
    const shuffled = [7, 2, 11, 0, 5, 9, 1, 10, 3, 8, 4, 6];
    const cells = cellsWhere(rows, columns, (i, j) => Math.abs(shuffled[i]! - shuffled[j]!) <= 1);
    const found = seriate(rows, columns, cells).rows.map((id) => shuffled[rows.indexOf(id)]!);
    const upwards = [...found].sort((a, b) => a - b);
    expect([upwards, upwards.toReversed()]).toContainEqual(found);
  });

  it("keeps rows and columns without a cell, last", () => {
    const ordered = seriate(
      ["a", "b", "empty"],
      ["none", "x"],
      [
        ["b", "x"],
        ["a", "x"],
      ],
    );
    expect(ordered).toEqual({ rows: ["a", "b", "empty"], columns: ["x", "none"] });
  });

  it("orders nothing when there is nothing", () => {
    expect(seriate([], [], [])).toEqual({ rows: [], columns: [] });
  });

  it("gives every row and column once, whatever the order in which they and the cells come", () => {
    const cell = fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 }));
    fc.assert(
      fc.property(fc.uniqueArray(cell, { selector: String }), fc.infiniteStream(fc.nat()), (pairs, noise) => {
        const [rows, columns] = [names("r", 9), names("c", 9)];
        const cells = pairs.map(([i, j]): Cell => [rows[i]!, columns[j]!]);
        const keyed = cells.map((one): [number, Cell] => [noise.next().value, one]);
        const shuffled = keyed.sort(([a], [b]) => a - b).map(([, one]) => one);
        const ordered = seriate(rows, columns, cells);
        expect(seriate(rows.toReversed(), columns.toReversed(), shuffled)).toEqual(ordered);
        expect(ordered.rows.toSorted()).toEqual(rows);
        expect(ordered.columns.toSorted()).toEqual(columns);
      }),
    );
  });

  it("orders three hundred rows by sixty columns within a second", () => {
    const [rows, columns] = [names("r", 300), names("c", 60)];
    const cells = cellsWhere(rows, columns, (i, j) => (i * 7 + j * 13) % 5 < 2);
    const begun = performance.now();
    seriate(rows, columns, cells);
    expect(performance.now() - begun).toBeLessThan(1_000);
  });
});
