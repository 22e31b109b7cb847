import type { FastifyInstance } from "fastify";
import { describe, expect, it } from "vitest";
import { CASES, shiqiao2024, yunxi2024 } from "../../../graph/test/fixture/records.ts";
import { ask } from "../support/client.ts";

const METRIC = `query($level: Level, $region: String, $yearTo: Int) { metric(slug: "${CASES}") {
  id slug unit unitClass kind
  observations(level: $level, region: $region, yearTo: $yearTo) {
    totalCount nodes { value max unit basis quote start end year report provenance jurisdiction { code } sentence { text } }
  }
} }`;

/** Metrics, on whatever store the API stands. */
export function metricSuite(app: () => FastifyInstance): void {
  describe("metrics", () => {
    it("have values of places and years, each with its sentence", async () => {
      const { metric } = await ask(app(), METRIC);
      expect(metric).toMatchObject({
        id: `Metric:${CASES}`,
        slug: CASES,
        unit: "件",
        unitClass: "case",
        kind: "COUNT",
      });
      expect(metric.observations.totalCount).toBe(2);
      expect(metric.observations.nodes).toMatchObject([
        {
          ...{ value: 30, max: null, unit: "件", quote: "调解案件30件", year: 2024, report: "900101-2024" },
          jurisdiction: { code: "900101" },
          sentence: { text: "县司法局牵头溪畔评理，调解案件30件。" },
        },
        { ...{ value: 500, quote: "调解案件0.5千件", report: "900102-2024" }, jurisdiction: { code: "900102" } },
      ]);
    });

    it("point to the very characters that state them", async () => {
      const { nodes } = (await ask(app(), METRIC)).metric.observations;
      const texts = [yunxi2024.text, shiqiao2024.text];
      for (const [index, { start, end, quote }] of nodes.entries()) expect(texts[index]!.slice(start, end)).toBe(quote);
    });

    it("can be narrowed to a level, a region and years", async () => {
      const count = async (variables: object) => (await ask(app(), METRIC, variables)).metric.observations.totalCount;
      expect(await count({ level: "TOWN" })).toBe(0);
      expect(await count({ region: "900102" })).toBe(1);
      expect(await count({ yearTo: 2023 })).toBe(0);
    });
  });
}
