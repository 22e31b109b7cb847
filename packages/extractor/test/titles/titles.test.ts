import { loadLexicon } from "@practice-atlas/reference";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileFindTitles } from "../../src/recognise/titles/index.ts";
import type { Layout } from "../../src/stages.ts";
import { fold } from "../../src/text/index.ts";

const find = compileFindTitles(loadLexicon());
const layoutOf = (text: string): Layout => ({
  text,
  folded: fold(text),
  title: null,
  addressees: null,
  signature: null,
  dateLine: null,
  sections: [],
  sentences: [],
  clauses: [],
});
const titles = (text: string): unknown[] =>
  find(layoutOf(text)).map((hit) => (hit.number === null ? hit.title : [hit.title, hit.number]));

describe("titles in 《》", () => {
  test.each([
    ["印发《甲类办法》《乙类方案》和《丙类清单》等", ["甲类办法", "乙类方案", "丙类清单"]],
    ["《关于贯彻〈甲县规划〉的通知》", ["关于贯彻〈甲县规划〉的通知"]],
    ["《关于转发《甲县规划》的通知》", ["关于转发《甲县规划》的通知"]],
    ["《关于印发《甲县要点》的通知，抓好", ["关于印发《甲县要点》的通知"]],
    ["《关于贯彻〈甲县规划》的通知》后", ["关于贯彻〈甲县规划》的通知"]],
    ["《关于贯彻〈甲县规划〉的通知〉后", ["关于贯彻〈甲县规划〉的通知"]],
    ["出台《甲县方案、《乙县办法》", ["甲县方案", "乙县办法"]],
    ["按照《优化营商环境条例，推动落实", ["优化营商环境条例"]],
    ["按照〈信访工作条例〉办", ["信访工作条例"]],
    ["<<甲县工作规则>>和<b>粗体</b>", ["甲县工作规则"]],
    ["《甲县\n  办法》", ["甲县办法"]],
    ["空的《》和《 》", []],
    ["1<2，3>2", []],
  ])("%s", (text, wanted) => {
    expect(titles(text)).toEqual(wanted);
  });

  test.each([
    ["《甲县办法》（国办发〔2024〕3号）", "国办发〔2024〕3号"],
    ["《甲县办法》(甲政发[2024] 03 号)", "甲政发〔2024〕3号"],
    ["根据国发〔2021〕5号《甲县办法》", "国发〔2021〕5号"],
    ["落实《甲县办法》国办函〔2022〕12号", "国办函〔2022〕12号"],
  ])("%s has its file number", (text, number) => {
    expect(find(layoutOf(text))[0]?.number).toBe(number);
  });

  test.each([
    "《甲县办法》（〔〕号）",
    "《甲县办法》（甲法委20239）",
    "《甲县办法》和国办函〔2022〕12号",
    "《甲县办法》（2024年版）",
  ])("%s has none", (text) => {
    expect(find(layoutOf(text))[0]?.number).toBeNull();
  });

  test("closed titles without inner brackets come back exactly, in order, spans with brackets", () => {
    const title = fc.string({ unit: fc.constantFrom(..."甲县法治建设工作办法方案"), minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(title, { minLength: 1, maxLength: 6 }), (names) => {
        const text = `出台${names.map((n) => `《${n}》`).join("、")}等。`;
        const hits = find(layoutOf(text));
        expect(hits.map((h) => h.title)).toEqual(names);
        expect(hits.every((h) => text.slice(h.start, h.end) === `《${h.title}》`)).toBe(true);
      }),
    );
  });
});
