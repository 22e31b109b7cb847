import { describe, expect, it } from "vitest";
import type { Entry } from "../../src/search/names.ts";
import { fold, scoreOf, wantedOf } from "../../src/search/score.ts";
import { rankNames } from "../../src/search/search.ts";

const reading = (pinyin: string, initials: string) => ({ pinyin, initials });

/** A place of an invented province. */
function place(code: string, names: string[], readings: Entry["readings"], context: string[], rank = 3): Entry {
  return { id: code, kind: "JURISDICTION", name: names[0]!, detail: null, names, readings, code, context, rank };
}

const QINGSHAN = place("900201", ["青山县"], [reading("qingshanxian", "qsx")], ["乙州市", "示例省"]);
const QINGSHAN_OTHER = place("910101", ["青山县"], [reading("qingshanxian", "qsx")], ["丁州市", "另例省"]);
const LONG = place(
  "900202",
  ["白水彩云族自治县", "白水县"],
  [reading("baishuicaiyunzuzizhixian", "bscyzzzx"), reading("baishuixian", "bsx")],
  ["示例省"],
);
const YIZHOU = place("900200", ["乙州市"], [reading("yizhoushi", "yzs")], ["示例省"], 2);
const PEAK: Entry = {
  ...QINGSHAN,
  id: "qingshan-fuwu",
  kind: "INITIATIVE",
  name: "青山服务",
  names: ["青山服务"],
  code: null,
  context: [],
  rank: 10,
};
const ALL = [QINGSHAN, QINGSHAN_OTHER, LONG, YIZHOU, PEAK];

const score = (thing: Entry, text: string): number => scoreOf(thing, wantedOf(text)!);
const found = (text: string): string[] => rankNames(ALL, wantedOf(text)!, null).map(({ id }) => id.split(":")[1]!);

describe("the folding of what is typed", () => {
  it.each([
    ["Ｑīng Shān", "qing shan"],
    ["lǜshī", "lvshi"],
    ["Xi'an", "xian"],
    [" 青山 ", "青山"],
  ])("makes %j of it %j", (typed, folded) => {
    expect(fold(typed)).toBe(folded);
  });

  it("leaves nothing of blanks and signs", () => {
    expect([wantedOf(" "), wantedOf("？！"), wantedOf("")]).toEqual([null, null, null]);
  });
});

describe("the score of a name", () => {
  it("is 1 when it is called exactly so, under any of its names or its code", () => {
    expect([score(QINGSHAN, "青山县"), score(LONG, "白水县"), score(QINGSHAN, "900201")]).toEqual([1, 1, 1]);
  });

  it("falls from exact to beginning to part to scattered characters to nothing", () => {
    const scores = ["白水彩云族自治县", "白水彩云", "彩云族", "白水自治县", "青山"].map((text) => score(LONG, text));
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBe(5);
    expect(scores.at(-1)).toBe(0);
  });

  it("knows full readings, also of the short name, with or without blanks", () => {
    expect(score(LONG, "baishuixian")).toBe(0.95);
    expect(score(QINGSHAN, "qing shan xian")).toBe(0.95);
    expect(score(QINGSHAN, "qingshan")).toBeGreaterThan(0.75);
  });

  it("knows initials", () => {
    expect([score(QINGSHAN, "qsx"), score(LONG, "BSX")]).toEqual([0.9, 0.9]);
  });

  it("takes one letter for nothing", () => {
    expect(score(QINGSHAN, "q")).toBe(0);
  });

  it("reads digits as the beginning of a code, missing zeros first", () => {
    expect(found("9002")).toEqual(["900200", "900201", "900202"]);
  });
});

describe("a search", () => {
  it("tells places of one name apart by what they lie in", () => {
    expect(found("另例省 青山县")[0]).toBe("910101");
    expect(found("示例省 青山")[0]).toBe("900201");
  });

  it("does not find a place by what it lies in alone when a word fits nothing", () => {
    expect(found("示例省 黑石")).toEqual([]);
  });

  it("puts equally good hits in order of kind, then id", () => {
    expect(found("青山县").slice(0, 2)).toEqual(["900201", "910101"]);
    expect(found("qsx").slice(0, 3)).toEqual(["900201", "910101", "qingshan-fuwu"]);
  });

  it("gives only the kinds wanted", () => {
    expect(rankNames(ALL, wantedOf("青山")!, ["INITIATIVE"]).map(({ id }) => id)).toEqual(["Initiative:qingshan-fuwu"]);
  });
});
