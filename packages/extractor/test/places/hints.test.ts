import { loadReference } from "@practice-atlas/reference";
import { describe, expect, test } from "vitest";
import { compileFindPlaces } from "../../src/recognise/places/index.ts";
import { byContext, byHints } from "../../src/resolve/place/context.ts";
import { hintsOf } from "../../src/resolve/place/hints.ts";
import type { Head, Source } from "../../src/stages.ts";
import { fold } from "../../src/text/index.ts";

const reference = loadReference();
const { gazetteer } = reference;
const findPlaces = compileFindPlaces(reference);
const findIn = (text: string) => findPlaces({ text, folded: fold(text) });
const hints = (site: string | null, head: Partial<Head> = {}): string[] => {
  const source = { page: { site }, manifest: null } as unknown as Source;
  return [...hintsOf(source, { indexNumber: null, url: null, ...head } as Head, findIn, gazetteer)];
};

describe("what a page's frame hints at", () => {
  test("a site's name", () => {
    expect(hints("济南市市中区人民政府")).toEqual(["370100", "370103"]);
  });

  test("the organisation's code in an index number holds the place's", () => {
    expect(hints(null, { indexNumber: "11370103004189132X/2024-00012" })).toEqual(["370103"]);
  });

  test("six digits in an address count when they are a code, dates do not", () => {
    expect(hints(null, { url: "http://www.example.gov.cn/530322/202403/t20240301_1.html" })).toEqual(["530322"]);
  });

  test("nothing where nothing is said", () => {
    expect(hints(null)).toEqual([]);
  });
});

describe("telling namesakes apart", () => {
  const gulou = gazetteer.byName("鼓楼区").map((place) => place.code);
  const chengguan = gazetteer.byName("城关镇").map((place) => place.code);

  test("by a parent that the text names", () => {
    expect(byContext(gulou, new Set(["350100"]), gazetteer)).toBe("350102");
  });

  test("a county by its neighbour, a town not", () => {
    expect(byContext(gulou, new Set(["350103"]), gazetteer)).toBe("350102");
    expect(byContext(chengguan, new Set(["621026"]), gazetteer)).toBeNull();
    expect(byContext(chengguan, new Set(["621027"]), gazetteer)).toBe("621027100");
  });

  test("by a hint, when the text says nothing", () => {
    expect(byHints(gulou, new Set(["320302"]), gazetteer)).toBe("320302");
    expect(byHints(gulou, new Set(["320300"]), gazetteer)).toBe("320302");
    expect(byHints(gulou, new Set(["530000"]), gazetteer)).toBeNull();
  });
});
