import { loadReference } from "@practice-atlas/reference";
import { describe, expect, test } from "vitest";
import { compileFindPlaces } from "../../src/recognise/places/index.ts";
import { fold } from "../../src/text/index.ts";

const find = compileFindPlaces(loadReference());
const seen = (text: string): string[] =>
  find({ text, folded: fold(text) }).map((hit) => `${hit.surface}=${hit.codes.join("/")}`);

describe("place names in the text", () => {
  test("a chain of names narrows an ambiguous one from both sides", () => {
    expect(seen("江苏省南京市鼓楼区")).toEqual(["江苏省=320000", "南京市=320100", "鼓楼区=320106"]);
    expect(seen("济南市市中区")).toEqual(["济南市=370100", "市中区=370103"]);
  });

  test("an ambiguous name alone keeps all its codes", () => {
    const [hit] = find({ text: "鼓楼区", folded: "鼓楼区" });
    expect(hit?.codes).toEqual(expect.arrayContaining(["320106", "320302", "350102", "410204"]));
  });

  test("short names of autonomous units are known", () => {
    expect(seen("红河州金平县")).toEqual(["红河州=532500", "金平县=532530"]);
  });

  test("a county of two characters counts only at a boundary", () => {
    expect(seen("县司法局和县人大")).toEqual([]);
    expect(seen("依法办理县政协提案")).toEqual([]);
    expect(seen("马鞍山市和县")).toEqual(["马鞍山市=340500", "和县=340523"]);
  });
});
