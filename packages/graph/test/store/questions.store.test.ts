import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask, type GraphStore } from "../../src/index.ts";
import { BRAND, RECORDS, shiqiao2024, yunxi2024 } from "../fixture/records.ts";
import { fixtureReference } from "../fixture/reference.ts";
import { storesUnderTest } from "./stores.ts";

describe.each(storesUnderTest())("the questions asked of $name", ({ make }) => {
  let store: GraphStore;
  let discard: () => Promise<void>;

  beforeAll(async () => {
    ({ store, discard } = await make());
    await store.load(RECORDS, fixtureReference(), { mode: "replace-all" });
  });
  afterAll(() => discard());

  const rows = async (name: string, given: Record<string, string>) => (await ask(store, name, given)).rows;

  describe("recurring-initiatives", () => {
    it("counts county governments' own full reports by default, brands with what they are brands of", async () => {
      expect(await rows("recurring-initiatives", {})).toMatchObject([
        {
          id: "yichuang",
          places: 2,
          fullPlaces: 2,
          held: 2,
          share: 1,
          excerptPlaces: 1,
          mentions: 4,
          firstSeen: 2023,
          lastSeen: 2024,
          where: [
            { code: "900101", name: "云溪县", mentions: 3, firstYear: 2023, lastYear: 2024 },
            { code: "900102", name: "石桥县", mentions: 1 },
          ],
        },
        {
          id: "tiaojie",
          places: 2,
          held: 2,
          mentions: 3,
          where: [
            { code: "900101", mentions: 1 },
            { code: "900102", mentions: 2 },
          ],
        },
      ]);
    });

    it("keeps a brand apart when asked to", async () => {
      const found = await rows("recurring-initiatives", { rollUp: "NO", atLeast: "1" });
      expect(found.map(({ id, places }) => [id, places])).toEqual([
        ["yichuang", 2],
        ["tiaojie", 1],
        [BRAND, 1],
      ]);
    });

    it("lifts every default with ALL: duties, plans, problems, all levels, excerpts and departments", async () => {
      const all = { level: "ALL", nature: "ALL", stance: "ALL", basis: "ALL", extent: "ALL", atLeast: "1" };
      expect(await rows("recurring-initiatives", all)).toMatchObject([
        { id: "yichuang", places: 4, fullPlaces: 3, held: 3, share: 1, excerptPlaces: 1, mentions: 7 },
        { id: "tiaojie", places: 2, fullPlaces: 2, held: 3, share: 0.6667, mentions: 4 },
        { id: "fuyi", places: 1, fullPlaces: 1, mentions: 1 },
        { id: "sanxiang", places: 1, fullPlaces: 1, mentions: 1 },
      ]);
    });

    it("counts excerpts alone when asked, out of any ratio", async () => {
      expect(await rows("recurring-initiatives", { extent: "EXCERPT", atLeast: "1" })).toMatchObject([
        { id: "yichuang", places: 1, fullPlaces: 2, mentions: 1, where: [{ code: "900103" }] },
      ]);
    });

    it("looks at one year and one region by name", async () => {
      const found = await rows("recurring-initiatives", { years: "2023", region: "甲州市", atLeast: "1" });
      expect(found).toMatchObject([
        { id: "yichuang", places: 1, held: 1, mentions: 2, firstSeen: 2023, lastSeen: 2023 },
      ]);
    });

    it("says the denominator and what is hidden", async () => {
      const { notes } = await ask(store, "recurring-initiatives", {});
      expect(notes.join()).toContain("县级、各年中持有全文报告的 2 个地方");
      expect(notes.join()).toContain("nature=ALL");
    });
  });

  describe("practices-of-place", () => {
    it("lists what a county says it does, beside the counties that say so in full", async () => {
      expect(await rows("practices-of-place", { place: "云溪县" })).toMatchObject([
        { id: BRAND, stance: "IMPLEMENTED", mentions: 1, peers: 1, held: 2, share: 0.5 },
        { id: "yichuang", mentions: 3, firstYear: 2023, lastYear: 2024, peers: 2, held: 2, share: 1 },
      ]);
    });

    it("lists problems and plans as rows of their own", async () => {
      const found = await rows("practices-of-place", { place: "900101", stance: "ALL", nature: "ALL" });
      expect(found.map(({ id, stance }) => `${String(id)} ${String(stance)}`)).toEqual([
        "fuyi IMPLEMENTED",
        `${BRAND} IMPLEMENTED`,
        "sanxiang PLANNED",
        "yichuang IMPLEMENTED",
        "yichuang PROBLEM",
      ]);
    });
  });

  describe("places-of-practice", () => {
    it("gives each report that says so", async () => {
      const found = await rows("places-of-practice", { initiative: "一窗通办" });
      expect(found.map(({ place, year, state, mode, mentions }) => [place, year, state, mode, mentions])).toEqual([
        ["900101", 2023, "MENTIONED", "PILOT", 2],
        ["900101", 2024, "MENTIONED", null, 1],
        ["900102", 2024, "MENTIONED", null, 1],
        ["900103", 2024, "MENTIONED", null, 1],
      ]);
    });

    it("tells the three kinds of blanks apart", async () => {
      const found = await rows("places-of-practice", { initiative: "tiaojie", blanks: "ALL" });
      expect(found.map(({ place, year, state }) => [place, year, state])).toEqual([
        ["900101", 2023, "SILENT"],
        ["900101", 2024, "MENTIONED"],
        ["900102", 2023, "NOT_HELD"],
        ["900102", 2024, "MENTIONED"],
        ["900103", 2023, "NOT_HELD"],
        ["900103", 2024, "EXCERPT_ONLY"],
      ]);
    });

    it("notes full and excerpt denominators by year", async () => {
      const { notes } = await ask(store, "places-of-practice", { initiative: "yichuang" });
      expect(notes[0]).toBe("2023 年 COUNTY：持有全文的 1 个地方中 1 个提到。");
      expect(notes[1]).toBe(
        "2024 年 COUNTY：持有全文的 2 个地方中 2 个提到；只有摘录的 1 个地方中 1 个提到，不入比例。",
      );
    });
  });

  describe("evidence", () => {
    it("points to the characters that say it, in the edition that counts", async () => {
      const [found] = await rows("evidence", { initiative: "tiaojie", place: "石桥县" });
      expect(found).toMatchObject({ edition: shiqiao2024.report.id, surface: "人民调解", stance: "IMPLEMENTED" });
      expect(shiqiao2024.text.slice(Number(found?.start), Number(found?.end))).toBe("人民调解");
    });

    it("shows another place's doing only when every stance and actor is asked for", async () => {
      expect(await rows("evidence", { initiative: "gongshi" })).toEqual([]);
      expect(await rows("evidence", { initiative: "gongshi", stance: "ANY" })).toMatchObject([
        { place: "900101", edition: yunxi2024.report.id, actor: "900100" },
      ]);
    });
  });

  describe("coverage", () => {
    it("lists each report with how many initiatives it names, and the years not held", async () => {
      const found = await rows("coverage", { level: "COUNTY", basis: "OWN", blanks: "ALL" });
      expect(
        found.map(({ place, year, state, editions, initiatives }) => [place, year, state, editions, initiatives]),
      ).toEqual([
        ["900101", 2023, "FULL", 1, 3],
        ["900101", 2024, "FULL", 2, 2],
        ["900102", 2023, "NOT_HELD", 0, 0],
        ["900102", 2024, "FULL", 2, 2],
        ["900103", 2023, "NOT_HELD", 0, 0],
        ["900103", 2024, "EXCERPT", 1, 1],
      ]);
    });
  });

  it.each([
    ["recuring-initiatives", {}, "是不是 recurring-initiatives？"],
    ["coverage", { levle: "COUNTY" }, "是不是 level？"],
    ["coverage", { level: "COUNTRY" }, "是不是 COUNTY？"],
    ["evidence", {}, "需要参数 initiative"],
    ["evidence", { initiative: "一窗" }, "yichuang（一窗通办）"],
    ["coverage", { years: "2024-2020" }, "把前后对调"],
  ] as const)("explains what is wrong with %s %o", async (name, given, words) => {
    await expect(ask(store, name, given)).rejects.toMatchObject({
      code: "USAGE",
      message: expect.stringContaining(words),
    });
  });
});
