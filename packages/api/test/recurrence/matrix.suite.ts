import type { FastifyInstance } from "fastify";
import { describe, expect, it } from "vitest";
import { ask } from "../support/client.ts";

const MATRIX = `query($filter: PracticeFilter, $order: MatrixOrder, $initiatives: Int, $places: Int) {
  matrix(filter: $filter, atLeast: 1, order: $order, initiatives: $initiatives, places: $places) {
    held truncated
    places { code shortName level province extent years }
    initiatives { slug places fullPlaces excerptPlaces }
    cells { place initiative mentions stances { stance mode years } }
  }
}`;

const codes = (matrix: { places: { code: string }[] }): string[] => matrix.places.map(({ code }) => code);

/** The matrix, on whatever store the API stands. */
export function matrixSuite(app: () => FastifyInstance): void {
  describe("the matrix", () => {
    it("has a column for each place held, in full or in part", async () => {
      const { matrix } = await ask(app(), MATRIX, { order: "CODE" });
      const county = { level: "COUNTY", province: "示例" };
      expect(matrix.places).toEqual([
        { code: "900101", shortName: "云溪县", ...county, extent: "FULL", years: [2023, 2024] },
        { code: "900102", shortName: "石桥县", ...county, extent: "FULL", years: [2024] },
        { code: "900103", shortName: "松岭区", ...county, extent: "EXCERPT", years: [2024] },
      ]);
      expect([matrix.held, matrix.truncated]).toEqual([2, false]);
    });

    it("has cells only where something is said, with every stance, its mode and years", async () => {
      const { matrix } = await ask(app(), MATRIX, { order: "CODE" });
      const done = (years: number[], mode: string | null = null) => ({ stance: "IMPLEMENTED", mode, years });
      const cells = matrix.cells.toSorted(
        (a: { initiative: string; place: string }, b: { initiative: string; place: string }) =>
          `${a.initiative} ${a.place}` < `${b.initiative} ${b.place}` ? -1 : 1,
      );
      expect(cells).toEqual([
        { place: "900101", initiative: "tiaojie", mentions: 1, stances: [done([2024])] },
        { place: "900102", initiative: "tiaojie", mentions: 2, stances: [done([2024])] },
        {
          place: "900101",
          initiative: "yichuang",
          mentions: 4,
          stances: [done([2023], "PILOT"), done([2024]), { stance: "PROBLEM", mode: null, years: [2024] }],
        },
        { place: "900102", initiative: "yichuang", mentions: 1, stances: [done([2024])] },
        { place: "900103", initiative: "yichuang", mentions: 1, stances: [done([2024])] },
      ]);
    });

    it("can be put in any order", async () => {
      const order = async (name: string) => codes((await ask(app(), MATRIX, { order: name })).matrix);
      expect(await order("CODE")).toEqual(["900101", "900102", "900103"]);
      expect(await order("FREQUENCY")).toEqual(["900101", "900102", "900103"]);
      expect(await order("NAME")).toEqual(["900101", "900103", "900102"]);
      expect((await order("BLOCKS")).toSorted()).toEqual(["900101", "900102", "900103"]);
    });

    it("keeps the places that say most when there is no room for all, and says so", async () => {
      const { matrix } = await ask(app(), MATRIX, { places: 2, initiatives: 1 });
      expect(codes(matrix).toSorted()).toEqual(["900101", "900102"]);
      expect(matrix.initiatives).toEqual([{ slug: "yichuang", places: 3, fullPlaces: 2, excerptPlaces: 1 }]);
      expect([matrix.truncated, matrix.held, matrix.cells.length]).toEqual([true, 2, 2]);
    });
  });
}
