import type { FastifyInstance } from "fastify";
import { describe, expect, it } from "vitest";
import { explainer2024, JUSTICE, RULES, yunxi2023, yunxi2024 } from "../../../graph/test/fixture/records.ts";
import { ask } from "../support/client.ts";

/** Reports, on whatever store the API stands. */
export function reportSuite(app: () => FastifyInstance): void {
  describe("reports", () => {
    it("are found by work and by edition, with the edition that counts", async () => {
      const fields =
        "id work year genre extent jurisdiction { code } issuedBy { id } editions { edition } edition { edition title chars }";
      const query = `query($id: String!) { report(id: $id) { ${fields} } }`;
      const { report } = await ask(app(), query, { id: "900101-2024" });
      expect(report).toMatchObject({
        id: "Report:900101-2024",
        work: "900101-2024",
        year: 2024,
        genre: "REPORT",
        extent: "FULL",
        jurisdiction: { code: "900101" },
        issuedBy: [{ id: `Agency:${JUSTICE}` }],
        edition: { edition: yunxi2024.report.id, title: "云溪县2024年报告", chars: yunxi2024.text.length },
      });
      const editions = [yunxi2024.report.id, explainer2024.report.id].sort();
      expect(report.editions.map((one: { edition: string }) => one.edition)).toEqual(editions);
      expect((await ask(app(), query, { id: explainer2024.report.id })).report).toEqual(report);
      expect((await ask(app(), query, { id: "nothing" })).report).toBeNull();
    });

    it("show another edition when it is named, and none of another work", async () => {
      const query = 'query($id: String) { report(id: "900101-2024") { edition(id: $id) { edition } } }';
      const named = async (id: string) => (await ask(app(), query, { id })).report.edition;
      expect(await named(explainer2024.report.id)).toEqual({ edition: explainer2024.report.id });
      expect(await named(yunxi2023.report.id)).toBeNull();
    });

    it("give the whole text, sentence by sentence, in pages", async () => {
      const query = `query($after: String) { report(id: "900101-2024") { edition {
      sentences(first: 3, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { text kind start end } }
    } } }`;
      let [text, after]: [string, string | null] = ["", null];
      do {
        const { sentences } = (await ask(app(), query, { after })).report.edition;
        text += sentences.nodes.map((sentence: { text: string }) => sentence.text).join("");
        after = sentences.pageInfo.hasNextPage ? sentences.pageInfo.endCursor : null;
        expect(sentences.totalCount).toBe(yunxi2024.sentences.length);
      } while (after !== null);
      expect(text).toBe(yunxi2024.text);
    });

    it("are divided into sections", async () => {
      const query = '{ report(id: "900101-2024") { edition { sections { heading level kind parent start end } } } }';
      const { sections } = (await ask(app(), query)).report.edition;
      expect(sections.map(({ heading, kind }: Record<string, string>) => [heading, kind])).toEqual([
        ["一、做法", "ACHIEVEMENT"],
        ["二、问题", "PROBLEM"],
      ]);
      expect(sections.at(-1).end).toBe(yunxi2024.text.length);
    });

    it("list everything that they name, in order", async () => {
      const query = `{ report(id: "900101-2024") { edition { mentions { totalCount nodes { kind target name surface start end stance actor role } } } } }`;
      const { mentions } = (await ask(app(), query)).report.edition;
      expect(mentions.totalCount).toBe(7);
      expect(mentions.nodes.map(({ kind, surface }: Record<string, string>) => `${kind!} ${surface!}`)).toEqual([
        "DOCUMENT 窗口规则",
        "INITIATIVE 一窗通办",
        "AGENCY 县司法局",
        "INITIATIVE 溪畔评理",
        "JURISDICTION 甲州市",
        "INITIATIVE 执法公示",
        "INITIATIVE 一窗通办",
      ]);
      for (const { start, end, surface } of mentions.nodes) expect(yunxi2024.text.slice(start, end)).toBe(surface);
      expect(mentions.nodes).toContainEqual(
        expect.objectContaining({ target: `Document:${RULES}`, name: "云溪县窗口规则", role: "ISSUED" }),
      );
    });

    it("show findings with the words that they concern", async () => {
      const { findings } = (await ask(app(), '{ report(id: "900101-2024") { edition { findings { kind quotes } } } }'))
        .report.edition;
      expect(findings).toMatchObject([{ quotes: ["调解案件30件"] }]);
    });
  });
}
