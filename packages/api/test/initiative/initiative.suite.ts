import type { FastifyInstance } from "fastify";
import { describe, expect, it } from "vitest";
import { BRAND, JUSTICE } from "../../../graph/test/fixture/records.ts";
import { ask } from "../support/client.ts";

/** Initiatives, on whatever store the API stands. */
export function initiativeSuite(app: () => FastifyInstance): void {
  describe("initiatives", () => {
    it("are what the catalogue says of them", async () => {
      const fields =
        "id slug name aliases category subcategory scope nature status definition since basedOn { id title }";
      const { initiative } = await ask(app(), `{ initiative(slug: "yichuang") { ${fields} } }`);
      expect(initiative).toMatchObject({
        id: "Initiative:yichuang",
        slug: "yichuang",
        name: "一窗通办",
        aliases: ["一窗受理"],
        category: "SERVICE_REFORM",
        subcategory: "窗口",
        scope: "NATIONAL",
        nature: "CENTRAL_MANDATE",
        status: "CATALOGUE",
        definition: "一个窗口办成",
        since: 2020,
        basedOn: { title: "示例政务服务办法" },
      });
    });

    it("are local inventions when they were discovered", async () => {
      const { initiative } = await ask(
        app(),
        `{ initiative(slug: "${BRAND}") { category nature status basedOn { id } since } }`,
      );
      expect(initiative).toEqual({
        category: "DISPUTE",
        nature: "LOCAL_INVENTION",
        status: "DISCOVERED",
        basedOn: null,
        since: null,
      });
    });

    it("know their brands and parts, and what they are one of", async () => {
      const query = `query($slug: String!) { initiative(slug: $slug) {
      variantOf { kind initiative { slug } } variants { kind initiative { slug } }
    } }`;
      const of = async (slug: string) => (await ask(app(), query, { slug })).initiative;
      expect(await of("tiaojie")).toEqual({
        variantOf: [],
        variants: [{ kind: "BRAND", initiative: { slug: BRAND } }],
      });
      expect(await of("gongshi")).toEqual({
        variantOf: [{ kind: "PART", initiative: { slug: "sanxiang" } }],
        variants: [],
      });
    });

    it("tell who reports them, with stances and years", async () => {
      const query = `query($filter: PracticeFilter) { initiative(slug: "yichuang") { places(filter: $filter) {
      totalCount nodes { jurisdiction { code } mentions stances { stance year } }
    } } }`;
      const { places } = (await ask(app(), query, { filter: { stance: null, level: null } })).initiative;
      expect(places.totalCount).toBe(4);
      expect(places.nodes[0]).toEqual({
        jurisdiction: { code: "900101" },
        mentions: 4,
        stances: [
          { stance: "IMPLEMENTED", year: 2023 },
          { stance: "IMPLEMENTED", year: 2024 },
          { stance: "PROBLEM", year: 2024 },
        ],
      });
      expect((await ask(app(), query)).initiative.places.totalCount).toBe(3);
    });

    it("tell which agencies lead them", async () => {
      const query = `{ initiative(slug: "${BRAND}") { agencies { role reports agency { id name jurisdiction { code } } } } }`;
      expect((await ask(app(), query)).initiative.agencies).toEqual([
        {
          role: "LEADS",
          reports: 1,
          agency: { id: `Agency:${JUSTICE}`, name: "云溪县司法局", jurisdiction: { code: "900101" } },
        },
      ]);
    });

    it("are listed with those of most places first", async () => {
      const query = `query($category: Category, $natures: [Nature!], $status: InitiativeStatus, $first: Int) {
      initiatives(category: $category, natures: $natures, status: $status, first: $first) { totalCount nodes { slug } }
    }`;
      const { initiatives } = await ask(app(), query);
      const slugs = (list: { nodes: { slug: string }[] }) => list.nodes.map(({ slug }) => slug);
      expect(slugs(initiatives)).toEqual(["yichuang", "tiaojie", "fuyi", "sanxiang", BRAND]);
      expect(initiatives.totalCount).toBe(5);
      expect(slugs((await ask(app(), query, { status: "DISCOVERED" })).initiatives)).toEqual([BRAND]);
      expect(
        slugs((await ask(app(), query, { category: "DISPUTE", natures: ["CENTRAL_MANDATE"] })).initiatives),
      ).toEqual(["tiaojie"]);
    });
  });
}
