import { describe, expect, test } from "vitest";
import { loadGazetteer } from "../../src/index.ts";

const gazetteer = loadGazetteer();
const names = (places: readonly { name: string }[]) => places.map((place) => place.name);
const town = (name: string, above: string) =>
  gazetteer.byName(name).find((place) => gazetteer.contains(above, place.code));

describe("the tree of places", () => {
  test("leads from a town through county, prefecture and province to the nation", () => {
    const majie = town("马街镇", "530322");
    expect(majie).toMatchObject({ level: "TOWN", parent: "530322" });
    expect(names(gazetteer.ancestors(majie!.code))).toEqual(["陆良县", "曲靖市", "云南省", "中华人民共和国"]);
  });

  test("hangs counties under the province itself from the province", () => {
    for (const [code, name, province] of [
      ["419001", "济源市", "410000"],
      ["429004", "仙桃市", "420000"],
      ["659001", "石河子市", "650000"],
      ["469005", "文昌市", "460000"],
    ] as const) {
      expect(gazetteer.get(code)).toMatchObject({ name, level: "COUNTY", parent: province });
    }
  });

  test("hangs the towns of 济源 and 仙桃 from them", () => {
    expect(town("承留镇", "410000")?.parent).toBe("419001");
    expect(town("沙嘴街道", "429004")?.parent).toBe("429004");
  });

  test("takes the names of the places above off a town's name", () => {
    expect(names(gazetteer.children("220303"))).toContain("叶赫满族镇");
    expect(names(gazetteer.children("410928"))).toContain("柳屯镇");
    expect(names(gazetteer.children("533103"))).toContain("芒市镇");
  });

  test("hangs the districts of the four municipalities from the municipality", () => {
    for (const code of ["110101", "120119", "310115", "500229"]) {
      expect(gazetteer.get(code)?.parent).toBe(`${code.slice(0, 2)}0000`);
    }
  });

  test("hangs the towns of prefectures without counties from the prefecture", () => {
    for (const [name, prefecture] of [
      ["虎门镇", "441900"],
      ["小榄镇", "442000"],
      ["那大镇", "460400"],
      ["文殊镇", "620200"],
    ] as const) {
      const found = town(name, prefecture);
      expect(found, name).toMatchObject({ level: "TOWN", parent: prefecture });
    }
    expect(gazetteer.get("620201")).toBeUndefined();
  });

  test("gives the nation its 34 provinces and no parent", () => {
    expect(gazetteer.get("100000")).toMatchObject({ level: "NATION", parent: null });
    expect(gazetteer.children("100000")).toHaveLength(34);
    expect(gazetteer.ancestors("100000")).toEqual([]);
  });

  test("lists children in order of code", () => {
    const prefectures = gazetteer.children("530000").filter((place) => place.validUntil === null);
    expect(prefectures).toHaveLength(16);
    expect(prefectures[0]?.name).toBe("昆明市");
    expect(prefectures.at(-1)?.name).toBe("迪庆藏族自治州");
  });

  test("contains what stands beneath, never itself, never what it doesn't know", () => {
    expect(gazetteer.contains("530000", "530322")).toBe(true);
    expect(gazetteer.contains("100000", "530322")).toBe(true);
    expect(gazetteer.contains("530322", "530322")).toBe(false);
    expect(gazetteer.contains("530322", "530000")).toBe(false);
    expect(gazetteer.contains("530000", "999999")).toBe(false);
    expect(gazetteer.children("999999")).toEqual([]);
  });

  test("leaves no place without a way up to the nation", () => {
    for (const place of gazetteer.places()) {
      if (place.code === "100000") continue;
      expect(gazetteer.ancestors(place.code).at(-1)?.code, place.code).toBe("100000");
      expect(
        place.code.startsWith(place.parent === "100000" ? "" : place.parent!.replace(/(00)+$/, "")),
        place.code,
      ).toBe(true);
    }
  });
});
