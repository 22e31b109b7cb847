import type { FastifyInstance } from "fastify";
import { describe, expect, it } from "vitest";
import { BRAND, CASES, JUSTICE, RULES } from "../../../graph/test/fixture/records.ts";
import { ask, gql } from "../support/client.ts";

const NEIGHBOURHOOD = `query($id: ID!, $kinds: [GraphNodeKind!], $first: Int) { neighbourhood(id: $id, kinds: $kinds, first: $first) {
  truncated totalNeighbours focus { id kind name group degree } nodes { id kind degree } edges { source target kind label weight }
} }`;

const [YUNXI, TIAOJIE, XIPAN, BUREAU] = [
  "Jurisdiction:900101",
  "Initiative:tiaojie",
  `Initiative:${BRAND}`,
  `Agency:${JUSTICE}`,
];

/** Neighbourhoods, on whatever store the API stands. */
export function neighbourhoodSuite(app: () => FastifyInstance): void {
  describe("neighbourhoods", () => {
    const around = async (id: string, more: object = {}) =>
      (await ask(app(), NEIGHBOURHOOD, { id, ...more })).neighbourhood;

    it("show what stands next to a node and the lines among all of them", async () => {
      const found = await around(XIPAN!);
      expect(found.focus).toMatchObject({ id: XIPAN, kind: "INITIATIVE", group: "DISPUTE", degree: 3 });
      expect([found.totalNeighbours, found.truncated]).toEqual([3, false]);
      expect(found.nodes.map(({ id }: { id: string }) => id).toSorted()).toEqual([BUREAU, TIAOJIE, YUNXI].sort());
      const line = (source: string, kind: string, target: string, label: string | null) => ({
        source,
        target,
        kind,
        label,
        weight: 1,
      });
      expect(found.edges).toHaveLength(5);
      expect(found.edges).toEqual(
        expect.arrayContaining([
          line(YUNXI!, "REPORTS", XIPAN!, "IMPLEMENTED"),
          line(YUNXI!, "REPORTS", TIAOJIE!, "IMPLEMENTED"),
          line(XIPAN!, "VARIANT_OF", TIAOJIE!, "BRAND"),
          line(BUREAU!, "LEADS", XIPAN!, null),
          line(BUREAU!, "BELONGS_TO", YUNXI!, null),
        ]),
      );
    });

    it("join lines of one kind and label, with their number", async () => {
      const { edges } = await around("Initiative:yichuang", { kinds: ["JURISDICTION"] });
      expect(edges).toContainEqual({
        source: YUNXI,
        target: "Initiative:yichuang",
        kind: "REPORTS",
        label: "IMPLEMENTED",
        weight: 2,
      });
      expect(edges).toContainEqual({
        source: YUNXI,
        target: "Initiative:yichuang",
        kind: "REPORTS",
        label: "PROBLEM",
        weight: 1,
      });
    });

    it("say what the limit cut off, and how many neighbours the rest have", async () => {
      const found = await around(YUNXI!, { first: 2 });
      expect([found.nodes.length, found.truncated]).toEqual([2, true]);
      // 一窗通办, 行政复议, 三项公开制度, 溪畔评理, 人民调解; 甲州市, 河湾镇; 司法局; 窗口规则; 调解案件数
      expect([found.totalNeighbours, found.focus.degree]).toEqual([10, 10]);
    });

    it("can be narrowed to kinds", async () => {
      const found = await around(YUNXI!, { kinds: ["DOCUMENT", "METRIC"] });
      expect(found.nodes.map(({ id }: { id: string }) => id).toSorted()).toEqual([
        `Document:${RULES}`,
        `Metric:${CASES}`,
      ]);
      expect(found.totalNeighbours).toBe(2);
    });

    it.each([
      [`Agency:${JUSTICE}`, 2],
      [`Document:${RULES}`, 1],
      [`Metric:${CASES}`, 2],
    ])("know the %s's neighbours", async (id, neighbours) => {
      const found = await around(id);
      expect([found.totalNeighbours, found.focus.degree, found.edges.length > 0]).toEqual([
        neighbours,
        neighbours,
        true,
      ]);
    });

    it("are the same each time they are asked for", async () => {
      expect(await around(YUNXI!)).toEqual(await around(YUNXI!));
    });

    it("are null for what the graph does not hold or does not draw, and refused for what is no id", async () => {
      expect(await around("Initiative:nothing")).toBeNull();
      expect(await around("Report:900101-2024")).toBeNull();
      expect((await gql(app(), NEIGHBOURHOOD, { id: "yichuang" })).errors[0]?.extensions.code).toBe("BAD_ID");
    });
  });
}
