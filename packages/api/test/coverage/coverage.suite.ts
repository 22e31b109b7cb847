import type { FastifyInstance } from "fastify";
import { describe, expect, it } from "vitest";
import { justice2024 } from "../../../graph/test/fixture/records.ts";
import { ask } from "../support/client.ts";

const COVERAGE = `query($level: Level, $yearFrom: Int) { coverage(level: $level, yearFrom: $yearFrom) {
  years reports full excerpts places { code name level province reports { work year extent provenance department editions } }
} }`;

/** Coverage, on whatever store the API stands. */
export function coverageSuite(app: () => FastifyInstance): void {
  describe("coverage", () => {
    it("says which places and years are held, in full or in part", async () => {
      const { coverage } = await ask(app(), COVERAGE);
      expect(coverage).toMatchObject({ years: [2023, 2024], reports: 6, full: 5, excerpts: 1 });
      const [yunxi, hewan, shiqiao, songling] = coverage.places;
      expect([yunxi.code, hewan.code, shiqiao.code, songling.code]).toEqual([
        "900101",
        "900101001",
        "900102",
        "900103",
      ]);
      const fiction = { provenance: "FICTION" };
      expect(yunxi).toMatchObject({ name: "云溪县", level: "COUNTY", province: "示例" });
      expect(yunxi.reports).toEqual([
        { work: "900101-2023", year: 2023, extent: "FULL", ...fiction, department: null, editions: 1 },
        { work: "900101-2024", year: 2024, extent: "FULL", ...fiction, department: null, editions: 2 },
        { work: justice2024.report.work, year: 2024, extent: "FULL", ...fiction, department: "司法局", editions: 1 },
      ]);
      expect(songling.reports).toMatchObject([{ extent: "EXCERPT" }]);
    });

    it("can be narrowed to a level and years", async () => {
      const { coverage } = await ask(app(), COVERAGE, { level: "COUNTY", yearFrom: 2024 });
      expect(coverage).toMatchObject({ years: [2024], reports: 4, full: 3, excerpts: 1 });
    });
  });
}
