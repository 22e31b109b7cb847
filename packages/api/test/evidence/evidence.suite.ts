import type { FastifyInstance } from "fastify";
import { describe, expect, it } from "vitest";
import { BRAND, yunxi2023, yunxi2024 } from "../../../graph/test/fixture/records.ts";
import { ask } from "../support/client.ts";

const EVIDENCE = `query($place: String!, $initiative: String!, $year: Int, $stance: Stance, $basis: Basis, $first: Int, $after: String) {
  evidence(place: $place, initiative: $initiative, year: $year, stance: $stance, basis: $basis, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes {
      jurisdiction { code } initiative { slug } report edition year extent provenance section sectionKind
      sentence text start end surface stance mode rule before after
    }
  }
}`;

/** Evidence, on whatever store the API stands. */
export function evidenceSuite(app: () => FastifyInstance): void {
  describe("evidence", () => {
    const rows = async (variables: object) => (await ask(app(), EVIDENCE, variables)).evidence.nodes;

    it("gives each mention with its sentence, the span within it, and the sentences around", async () => {
      const [first] = await rows({ place: "900101", initiative: "yichuang" });
      expect(first).toMatchObject({
        jurisdiction: { code: "900101" },
        initiative: { slug: "yichuang" },
        report: "900101-2023",
        edition: yunxi2023.report.id,
        year: 2023,
        extent: "FULL",
        provenance: "FICTION",
        section: "一、做法",
        sectionKind: "ACHIEVEMENT",
        text: "全县推行一窗通办。",
        stance: "IMPLEMENTED",
        mode: null,
        before: "一、做法\n",
        after: "三个乡镇试点一窗通办。",
      });
      expect(first.text.slice(first.start, first.end)).toBe("一窗通办");
    });

    it("goes through years and stances in the order of the text", async () => {
      const all = await rows({ place: "900101", initiative: "yichuang" });
      expect(all.map(({ year, stance, mode }: Record<string, unknown>) => [year, stance, mode])).toEqual([
        [2023, "IMPLEMENTED", null],
        [2023, "IMPLEMENTED", "PILOT"],
        [2024, "IMPLEMENTED", null],
        [2024, "PROBLEM", null],
      ]);
      expect(await rows({ place: "900101", initiative: "yichuang", year: 2023 })).toHaveLength(2);
      const [problem, ...more] = await rows({ place: "900101", initiative: "yichuang", stance: "PROBLEM" });
      expect([problem.text.trim(), more]).toEqual(["一窗通办人手不足。", []]);
    });

    it("takes in brands under their own name, and departments unless told not to", async () => {
      const all = await rows({ place: "900101", initiative: "tiaojie" });
      expect(all.map((row: { initiative: { slug: string } }) => row.initiative.slug).toSorted()).toEqual([
        "tiaojie",
        BRAND,
      ]);
      const own = await rows({ place: "900101", initiative: "tiaojie", basis: "OWN" });
      expect(own.map((row: { initiative: { slug: string } }) => row.initiative.slug)).toEqual([BRAND]);
    });

    it("shows what another level does, but not as the place's own doing", async () => {
      expect(await rows({ place: "900101", initiative: "gongshi" })).toMatchObject([{ edition: yunxi2024.report.id }]);
      expect(await rows({ place: "900101", initiative: "gongshi", stance: "IMPLEMENTED" })).toEqual([]);
    });

    it("leaves out editions that do not count and texts that are no reports", async () => {
      expect(await rows({ place: "900102", initiative: "fuyi" })).toEqual([]);
      expect(await rows({ place: "900101", initiative: "sanxiang" })).toMatchObject([
        { stance: "PLANNED", year: 2023 },
      ]);
    });

    it("comes in pages", async () => {
      const { evidence } = await ask(app(), EVIDENCE, { place: "900101", initiative: "yichuang", first: 3 });
      expect([evidence.totalCount, evidence.nodes.length, evidence.pageInfo.hasNextPage]).toEqual([4, 3, true]);
      const after = evidence.pageInfo.endCursor;
      const [last] = await rows({ place: "900101", initiative: "yichuang", first: 3, after });
      expect(last.stance).toBe("PROBLEM");
    });
  });
}
