import type { FastifyInstance } from "fastify";
import { describe, expect, it } from "vitest";
import { ask, gql } from "../support/client.ts";

const COUNTS = "places fullPlaces held share excerptPlaces mentions firstSeen lastSeen";
const RECURRENCE = `query($filter: PracticeFilter, $atLeast: Int, $first: Int, $after: String) {
  recurrence(filter: $filter, atLeast: $atLeast, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { initiative { slug } ${COUNTS} spots { code mentions firstYear lastYear } }
  }
}`;

/** Recurrence, on whatever store the API stands. */
export function recurrenceSuite(app: () => FastifyInstance): void {
  describe("recurrence", () => {
    it("counts places over those held in full, excerpts apart, brands with their practice", async () => {
      const { recurrence } = await ask(app(), RECURRENCE, { atLeast: 1 });
      expect(recurrence.totalCount).toBe(2);
      expect(recurrence.nodes).toMatchObject([
        {
          initiative: { slug: "yichuang" },
          ...{
            places: 3,
            fullPlaces: 2,
            held: 2,
            share: 1,
            excerptPlaces: 1,
            mentions: 5,
            firstSeen: 2023,
            lastSeen: 2024,
          },
          spots: [
            { code: "900101", mentions: 3, firstYear: 2023, lastYear: 2024 },
            { code: "900102", mentions: 1, firstYear: 2024, lastYear: 2024 },
            { code: "900103", mentions: 1, firstYear: 2024, lastYear: 2024 },
          ],
        },
        {
          initiative: { slug: "tiaojie" },
          ...{
            places: 2,
            fullPlaces: 2,
            held: 2,
            share: 1,
            excerptPlaces: 0,
            mentions: 3,
            firstSeen: 2024,
            lastSeen: 2024,
          },
        },
      ]);
    });

    it("mixes levels only when told to", async () => {
      const { recurrence } = await ask(app(), RECURRENCE, { filter: { level: null }, atLeast: 3 });
      expect(recurrence.nodes).toMatchObject([{ initiative: { slug: "yichuang" }, places: 4, fullPlaces: 3, held: 3 }]);
    });

    it("shows what must recur, what is planned and what departments say when asked", async () => {
      const slugs = async (filter: object): Promise<string[]> =>
        (await ask(app(), RECURRENCE, { filter, atLeast: 1 })).recurrence.nodes.map(
          (node: { initiative: { slug: string } }) => node.initiative.slug,
        );
      expect(await slugs({ natures: ["STATUTORY_DUTY"] })).toEqual(["fuyi"]);
      expect(await slugs({ stance: "PLANNED" })).toEqual(["sanxiang"]);
      expect(await slugs({ basis: "DEPARTMENT" })).toEqual(["tiaojie"]);
      expect(await slugs({ yearTo: 2023 })).toEqual(["yichuang"]);
      expect(await slugs({ category: "DISPUTE" })).toEqual(["tiaojie"]);
      expect(await slugs({ region: "900103" })).toEqual(["yichuang"]);
    });

    it("goes from page to page", async () => {
      const first = (await ask(app(), RECURRENCE, { atLeast: 1, first: 1 })).recurrence;
      expect(first.pageInfo.hasNextPage).toBe(true);
      const { recurrence } = await ask(app(), RECURRENCE, { atLeast: 1, first: 1, after: first.pageInfo.endCursor });
      expect(recurrence.nodes.map((node: { initiative: object }) => node.initiative)).toEqual([{ slug: "tiaojie" }]);
      expect(recurrence.pageInfo.hasNextPage).toBe(false);
    });

    it("tells of each initiative of a list, also of one that nobody reports", async () => {
      const { brand, gongshi } = await ask(
        app(),
        `{ brand: initiative(slug: "tiaojie") { variants { initiative { recurrence { ${COUNTS} } } } }
         gongshi: initiative(slug: "gongshi") { recurrence { ${COUNTS} } } }`,
      );
      const nobody = { places: 0, fullPlaces: 0, excerptPlaces: 0, mentions: 0, firstSeen: null, lastSeen: null };
      expect(gongshi.recurrence).toEqual({ ...nobody, held: 2, share: 0 });
      expect(brand.variants[0].initiative.recurrence).toMatchObject({ places: 1, fullPlaces: 1, held: 2, share: 0.5 });
    });

    it("has no share where nothing is held in full", async () => {
      const { recurrence } = await ask(app(), RECURRENCE, { filter: { region: "900103" }, atLeast: 1 });
      expect(recurrence.nodes[0]).toMatchObject({ places: 1, fullPlaces: 0, held: 0, share: null, excerptPlaces: 1 });
    });

    it("refuses years the wrong way round", async () => {
      const { errors } = await gql(app(), RECURRENCE, { filter: { yearFrom: 2024, yearTo: 2023 } });
      expect(errors[0]?.extensions.code).toBe("BAD_USER_INPUT");
    });
  });
}
