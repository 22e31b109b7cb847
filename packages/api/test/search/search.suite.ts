import type { FastifyInstance } from "fastify";
import { describe, expect, it } from "vitest";
import { JUSTICE } from "../../../graph/test/fixture/records.ts";
import { ask } from "../support/client.ts";

const SEARCH = `query($text: String!, $kinds: [SearchKind!], $first: Int) {
  search(text: $text, kinds: $kinds, first: $first) { id kind name detail text score }
}`;

/** Search, on whatever store the API stands. */
export function searchSuite(app: () => FastifyInstance): void {
  describe("search", () => {
    const find = async (text: string, more: object = {}) => (await ask(app(), SEARCH, { text, ...more })).search;
    const ids = async (text: string, more: object = {}) => (await find(text, more)).map(({ id }: { id: string }) => id);

    it("finds places by 汉字, reading, initials and code, with what they lie in", async () => {
      const yunxi = {
        id: "Jurisdiction:900101",
        kind: "JURISDICTION",
        name: "云溪县",
        detail: "示例 甲州市",
        text: null,
      };
      expect((await find("云溪县"))[0]).toEqual({ ...yunxi, score: 1 });
      expect((await find("yunxixian"))[0]).toMatchObject(yunxi);
      expect((await find("yxx"))[0]).toMatchObject(yunxi);
      expect(await ids("900101", { kinds: ["JURISDICTION"] })).toEqual([
        "Jurisdiction:900101",
        "Jurisdiction:900101001",
      ]);
    });

    it("finds initiatives by any of their names", async () => {
      expect((await ids("一窗受理"))[0]).toBe("Initiative:yichuang");
      expect((await ids("yichuangshouli"))[0]).toBe("Initiative:yichuang");
    });

    it("finds agencies, metrics and documents by name", async () => {
      expect(await ids("司法局", { kinds: ["AGENCY"] })).toEqual([`Agency:${JUSTICE}`]);
      expect((await find("调解案件", { kinds: ["METRIC"] }))[0]).toMatchObject({ kind: "METRIC" });
      expect((await find("窗口规则", { kinds: ["DOCUMENT"] }))[0]).toMatchObject({ name: "云溪县窗口规则" });
    });

    it("finds sentences of the editions that count, below every name", async () => {
      const hits = await find("三项公开制度");
      expect(hits[0]).toMatchObject({ id: "Initiative:sanxiang", score: 1 });
      const sentences = hits.filter(({ kind }: { kind: string }) => kind === "SENTENCE");
      expect(sentences.map(({ text, detail }: Record<string, string>) => [text!.trim(), detail])).toEqual([
        ["明年落实三项公开制度。", "900101-2023"],
      ]);
      expect(sentences[0].score).toBeLessThanOrEqual(0.3);
    });

    it("finds nothing for blanks and signs", async () => {
      expect([await find("  "), await find("？—"), await find("")]).toEqual([[], [], []]);
    });

    it("takes no sign for an operator", async () => {
      expect(await ids('云溪县" OR name:* ~ (', { kinds: ["SENTENCE"] })).toEqual(expect.any(Array));
    });
  });
}
