import type { FastifyInstance } from "fastify";
import { describe, expect, it } from "vitest";
import { BRAND, justice2024 } from "../../../graph/test/fixture/records.ts";
import { ask, gql } from "../support/client.ts";

const LIST = `query($level: Level, $region: String, $withoutReports: Boolean, $first: Int, $after: String) {
  jurisdictions(level: $level, region: $region, withoutReports: $withoutReports, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage hasPreviousPage endCursor } nodes { code }
  }
}`;
const codesOf = (connection: { nodes: { code: string }[] }): string[] => connection.nodes.map(({ code }) => code);

/** Places, on whatever store the API stands. */
export function jurisdictionSuite(app: () => FastifyInstance): void {
  describe("places", () => {
    it("have names, readings, a point and what they lie in", async () => {
      const fields = "id code name shortName pinyin initials level lon lat validFrom ancestors { code }";
      const { jurisdiction } = await ask(app(), `{ jurisdiction(code: "900101") { ${fields} } }`);
      expect(jurisdiction).toEqual({
        id: "Jurisdiction:900101",
        code: "900101",
        name: "云溪县",
        shortName: "云溪县",
        pinyin: "yunxixian",
        initials: "yxx",
        level: "COUNTY",
        lon: 101.5,
        lat: 25,
        validFrom: null,
        ancestors: [{ code: "900100" }, { code: "900000" }, { code: "100000" }],
      });
    });

    it("are null when the graph does not hold them", async () => {
      expect(await ask(app(), '{ jurisdiction(code: "999999") { code } }')).toEqual({ jurisdiction: null });
    });

    it("are listed when a report of theirs is held, by level and region", async () => {
      expect(codesOf((await ask(app(), LIST)).jurisdictions)).toEqual(["900101", "900101001", "900102", "900103"]);
      const counties = (await ask(app(), LIST, { level: "COUNTY", region: "900100" })).jurisdictions;
      expect([counties.totalCount, codesOf(counties)]).toEqual([3, ["900101", "900102", "900103"]]);
      const all = (await ask(app(), LIST, { region: "900100", withoutReports: true })).jurisdictions;
      expect(codesOf(all)).toContain("900100");
    });

    it("come in pages whose cursors hold", async () => {
      const first = (await ask(app(), LIST, { first: 3 })).jurisdictions;
      expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
      const rest = (await ask(app(), LIST, { first: 3, after: first.pageInfo.endCursor })).jurisdictions;
      expect([codesOf(rest), rest.pageInfo.hasNextPage, rest.pageInfo.hasPreviousPage]).toEqual([
        ["900103"],
        false,
        true,
      ]);
      const other = await gql(app(), LIST, { level: "TOWN", after: first.pageInfo.endCursor });
      expect(other.errors[0]?.extensions.code).toBe("BAD_CURSOR");
    });

    it("know the places directly in them", async () => {
      const query = '{ jurisdiction(code: "900100") { children(first: 2) { totalCount nodes { code } } } }';
      const { children } = (await ask(app(), query)).jurisdiction;
      expect([children.totalCount, codesOf(children)]).toEqual([3, ["900101", "900102"]]);
    });

    it("list their reports, the latest year first", async () => {
      const { jurisdiction } = await ask(
        app(),
        '{ jurisdiction(code: "900101") { reports { work year department } } }',
      );
      expect(jurisdiction.reports).toEqual([
        { work: "900101-2024", year: 2024, department: null },
        { work: justice2024.report.work, year: 2024, department: "司法局" },
        { work: "900101-2023", year: 2023, department: null },
      ]);
    });

    it("list what their reports say, by category, one entry an initiative", async () => {
      const fields = "nodes { initiative { slug } mentions stances { stance mode year basis extent mentions report } }";
      const query = `query($filter: PracticeFilter) { jurisdiction(code: "900101") { practices(filter: $filter) { ${fields} } } }`;
      const own = (await ask(app(), query)).jurisdiction.practices.nodes;
      const done = { stance: "IMPLEMENTED", basis: "OWN", extent: "FULL" };
      expect(own).toEqual([
        {
          initiative: { slug: "yichuang" },
          mentions: 3,
          stances: [
            { ...done, mode: "PILOT", year: 2023, mentions: 2, report: "900101-2023" },
            { ...done, mode: null, year: 2024, mentions: 1, report: "900101-2024" },
          ],
        },
        {
          initiative: { slug: BRAND },
          mentions: 1,
          stances: [{ ...done, mode: null, year: 2024, mentions: 1, report: "900101-2024" }],
        },
      ]);
      const all = (await ask(app(), query, { filter: { natures: null, stance: null, basis: null } })).jurisdiction
        .practices.nodes;
      const slugs = all.map((node: { initiative: { slug: string } }) => node.initiative.slug);
      expect(slugs.toSorted()).toEqual(["fuyi", "sanxiang", "tiaojie", BRAND, "yichuang"]);
    });
  });
}
