import { loadReference } from "@practice-atlas/reference";
import { describe, expect, test } from "vitest";
import { compileFindPlaces } from "../../src/recognise/places/index.ts";
import { fold } from "../../src/text/index.ts";

const find = compileFindPlaces(loadReference());
const seen = (text: string): string[] => find({ text, folded: fold(text) }).map((hit) => hit.surface);

describe("place names that are ordinary words", () => {
  test("words of the statistics are never places on their own", () => {
    expect(seen("加强街道管理,完善社区服务,全国推广。")).toEqual([]);
  });

  test("common words are places only behind the one they lie in", () => {
    expect(seen("城区管理,开发区建设。")).toEqual([]);
    expect(seen("大同市城区")).toEqual(["大同市", "城区"]);
    expect(seen("昆明市城区")).toEqual(["昆明市"]);
  });

  test("names across two words need a boundary", () => {
    expect(seen("适应城市发展,依法行政和县级统筹。")).toEqual([]);
    expect(seen("在应城市召开会议。")).toEqual(["应城市"]);
  });

  test("a county of two characters may follow 在, 由, 中共 and the like", () => {
    expect(seen("由赵县承办,中共赵县委部署。")).toEqual(["赵县", "赵县"]);
  });

  test("a two-character name before a word of its own is none", () => {
    expect(seen("受理县域案件,招呼市民参加。")).toEqual([]);
  });

  test("乡 and 镇 that begin the next word are no part of a name", () => {
    expect(seen("建设安全乡村,推动创新乡镇治理。")).toEqual([]);
  });
});
