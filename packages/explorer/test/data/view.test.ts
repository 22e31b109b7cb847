import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatView, parseView, viewOf } from "../../src/data/view.ts";
import { NATURES } from "../../src/data/vocabulary.ts";

function at(address: string) {
  const url = new URL(address, "http://atlas.test");
  return parseView(url.pathname, url.search);
}

describe("the address", () => {
  test("of the plain home page is a slash", () => {
    expect(formatView(viewOf("matrix"))).toBe("/");
    expect(at("/")).toEqual(viewOf("matrix"));
  });

  test("holds what differs from the defaults, in one order", () => {
    const shown = at("/?stance=PROBLEM&level=COUNTY&from=2022&region=530000&least=3");
    expect(formatView(shown)).toBe("/?level=COUNTY&region=530000&from=2022&stance=PROBLEM&least=3");
  });

  test("leaves out a default that was written out, so equal views have equal addresses", () => {
    expect(formatView(at("/?order=BLOCKS&least=2&stance=IMPLEMENTED&form=AUTO"))).toBe("/");
  });

  test("reads words that mean nothing as the defaults", () => {
    expect(at("/?level=VILLAGE&from=19&least=-1&order=BEST&region=../etc")).toEqual(viewOf("matrix"));
  });

  test("does not depend on the order in which natures were chosen", () => {
    expect(formatView(at("/?nature=THEME,PILOT"))).toBe(formatView(at("/?nature=PILOT,THEME")));
  });

  test("keeps the order in which nodes were expanded, since it decides the picture", () => {
    const shown = at("/graph?focus=Initiative:falv-mingbairen&open=Jurisdiction:530322,Agency:a-530322-1f");
    expect(shown).toMatchObject({ open: ["Jurisdiction:530322", "Agency:a-530322-1f"] });
    expect(formatView(shown)).toBe(
      "/graph?focus=Initiative:falv-mingbairen&open=Jurisdiction:530322,Agency:a-530322-1f",
    );
  });

  test("of a place and of a zone without a code lead to the page of the place", () => {
    expect(at("/jurisdiction/532530")).toMatchObject({ page: "jurisdiction", id: "532530" });
    expect(at("/jurisdiction/z-530000-0a1b2c")).toMatchObject({ page: "jurisdiction", id: "z-530000-0a1b2c" });
  });

  test("opens the drawer on any page", () => {
    const shown = at("/coverage?evidence=530322.falv-mingbairen.2024&sentence=r-0123456789abcdef@120");
    expect(shown).toMatchObject({
      page: "coverage",
      evidence: "530322.falv-mingbairen.2024",
      sentence: "r-0123456789abcdef@120",
    });
    expect(formatView(shown)).toBe("/coverage?evidence=530322.falv-mingbairen.2024&sentence=r-0123456789abcdef@120");
  });

  test("that is none of ours is missing, and stays as it was", () => {
    for (const path of ["/nothing", "/jurisdiction/", "/jurisdiction/1/2", "/graph/x", "/initiative/%E4%A"]) {
      expect(at(path)).toEqual({ page: "missing", path, evidence: null, sentence: null });
      expect(formatView(at(path))).toBe(path);
    }
  });

  test("written from a view reads back as that view", () => {
    const year = fc.option(fc.integer({ min: 2000, max: 2099 }));
    const views = fc.record({
      level: fc.constantFrom(null, "COUNTY" as const, "TOWN" as const),
      region: fc.constantFrom(null, "530000", "z-530000-0a"),
      from: year,
      to: year,
      nature: fc.subarray([...NATURES]),
      stance: fc.constantFrom("ALL" as const, "PLANNED" as const, "IMPLEMENTED" as const),
      least: fc.integer({ min: 1, max: 999 }),
      missing: fc.boolean(),
    });
    fc.assert(
      fc.property(views, (given) => {
        const shown = viewOf("matrix", given);
        expect(at(formatView(shown))).toEqual(shown);
      }),
    );
  });
});
