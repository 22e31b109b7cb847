import type { FastifyInstance } from "fastify";
import { describe, expect, it } from "vitest";
import { CASES, JUSTICE, RULES, yunxi2024 } from "../../../graph/test/fixture/records.ts";
import { ask, gql } from "../support/client.ts";

/** Nodes, on whatever store the API stands. */
export function nodeSuite(app: () => FastifyInstance): void {
  describe("nodes", () => {
    it.each([
      "Jurisdiction:900101",
      "Initiative:yichuang",
      "Report:900101-2024",
      `Edition:${yunxi2024.report.id}`,
      `Metric:${CASES}`,
      `Observation:${yunxi2024.observations[0]!.id}`,
      `Agency:${JUSTICE}`,
      `Document:${RULES}`,
    ])("are found by their global id: %s", async (id) => {
      const { node } = await ask(app(), "query($id: ID!) { node(id: $id) { __typename id } }", { id });
      expect(node).toEqual({ __typename: id.split(":")[0], id });
    });

    it("are null when the graph does not hold them", async () => {
      expect(await ask(app(), '{ node(id: "Initiative:nothing") { id } }')).toEqual({ node: null });
    });

    it("are refused under an id that is none", async () => {
      expect((await gql(app(), '{ node(id: "Sentence") { id } }')).errors).toMatchObject([
        { extensions: { code: "BAD_ID" } },
      ]);
    });

    it("stand in a build that says what it holds", async () => {
      const { build } = await ask(app(), "{ build { id finishedAt reports places initiatives } }");
      expect(build).toMatchObject({ reports: 6, places: 4, initiatives: 5 });
      expect(build.id).toMatch(/^b-[0-9a-f]{16}$/);
      expect(Date.parse(build.finishedAt)).toBeGreaterThan(0);
    });
  });
}
