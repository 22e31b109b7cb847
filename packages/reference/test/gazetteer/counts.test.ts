import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadGazetteer } from "../../src/index.ts";

const gazetteer = loadGazetteer();
const inForce = [...gazetteer.places()].filter((place) => place.validUntil === null);
const of = (level: string) => inForce.filter((place) => place.level === level);
const isZone = (code: string) => /^\d{4}7\d$/.test(code);

describe("the places in force", () => {
  test("are one nation, 34 provinces and, as the civil affairs ministry counts them, 333 prefectures", () => {
    expect(of("NATION").map((place) => place.name)).toEqual(["中华人民共和国"]);
    expect(of("PROVINCE")).toHaveLength(34);
    expect(of("PREFECTURE")).toHaveLength(333);
  });

  test("hold 2,844 counties of the end of 2023, two of 2024 and five that only the statistics office lists", () => {
    const counties = of("COUNTY").filter((place) => !isZone(place.code));
    const statistical = ["加格达奇区", "松岭区", "新林区", "呼中区", "大柴旦行政委员会"];
    const later = ["和康县", "和安县"];
    const official = counties.filter((place) => ![...statistical, ...later].includes(place.name));
    expect(official).toHaveLength(2844);
    expect(counties).toHaveLength(2844 + statistical.length + later.length);
  });

  test("agree with the 2,978 county rows of the source: seven are no counties, four came later", () => {
    const alsoPrefectures = 3; // 东莞, 中山, 儋州 are listed at both levels
    const noCounties = 4; // 嘉峪关's own row and the three groups of islands
    expect(of("COUNTY")).toHaveLength(2978 - alsoPrefectures - noCounties + 4);
  });

  test("hold the 41,352 town rows of the source but for 13 virtual units and 5 groups of islands", () => {
    expect(of("TOWN")).toHaveLength(41_352 - 13 - 5);
  });

  test.each([
    ["110000", 16],
    ["310000", 16],
    ["500000", 38],
    ["510000", 183],
    ["530000", 129],
    ["640000", 22],
  ])("give province %s its %i counties", (province, expected) => {
    const counties = of("COUNTY").filter((place) => gazetteer.contains(province, place.code) && !isZone(place.code));
    expect(counties).toHaveLength(expected);
  });

  test("contain no headings of the statistics office", () => {
    const headings = inForce.filter(({ name }) => /^市辖区$|^县$|直辖县级|直辖村级/.test(name));
    expect(headings).toEqual([]);
  });

  test("have points for nearly all counties and for every prefecture and province", () => {
    const counties = of("COUNTY").filter((place) => !isZone(place.code));
    const located = counties.filter((place) => place.lon !== null && place.lat !== null);
    expect(located.length / counties.length).toBeGreaterThan(0.99);
    for (const place of [...of("PREFECTURE"), ...of("PROVINCE")]) expect(place.lon, place.name).not.toBeNull();
  });
});

describe("the README", () => {
  const readme = readFileSync(new URL("../../gazetteer/README.md", import.meta.url), "utf8");
  const retired = [...gazetteer.places()].filter((place) => place.validUntil !== null);
  const count = (places: readonly unknown[]) => places.length.toLocaleString("en");

  test("states how many towns and counties are in force and retired", () => {
    const counties = of("COUNTY").filter((place) => !isZone(place.code));
    const towns = retired.filter((place) => place.level === "TOWN");
    const formerCounties = retired.filter((place) => place.level === "COUNTY" && !isZone(place.code));
    const zones = of("COUNTY").filter((place) => isZone(place.code));
    expect(readme).toContain(
      `县级 ${count(counties)}（另有统计上的开发区 ${count(zones)}）、乡级 ${count(of("TOWN"))}`,
    );
    expect(readme).toContain(
      `县级 ${count(formerCounties)}（${count(formerCounties.filter((p) => p.successor))} 个有后继）`,
    );
    expect(readme).toContain(`乡级 ${count(towns)}（${count(towns.filter((p) => p.successor))} 个有后继）`);
  });
});
