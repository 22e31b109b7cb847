import { describe, expect, test } from "vitest";
import { loadGazetteer } from "../../src/index.ts";

const gazetteer = loadGazetteer();

describe("retired codes", () => {
  test.each([
    ["530321", "马龙县", 2018, "530304", "马龙区"],
    ["450127", "横县", 2021, "450181", "横州市"],
    ["140421", "长治县", 2018, "140404", "上党区"],
    ["140411", "郊区", 2018, "140403", "潞州区"],
    ["330103", "下城区", 2021, "330105", "拱墅区"],
    ["360105", "湾里区", 2019, "360112", "新建区"],
    ["371202", "莱城区", 2019, "370116", "莱芜区"],
    ["410306", "吉利区", 2021, "410308", "孟津区"],
    ["540422", "米林县", 2023, "540481", "米林市"],
    ["652923", "库车县", 2019, "652902", "库车市"],
    ["230712", "汤旺河区", 2019, "230723", "汤旺县"],
    ["310108", "闸北区", 2015, "310106", "静安区"],
    ["542400", "那曲地区", 2017, "540600", "那曲市"],
    ["542421", "那曲县", 2017, "540602", "色尼区"],
  ])("%s %s ended in %i and went on as %s %s", (code, name, until, successor, successorName) => {
    expect(gazetteer.get(code)).toMatchObject({ name, validUntil: until, successor });
    expect(gazetteer.get(successor)).toMatchObject({ name: successorName, validUntil: null });
  });

  test.each([
    ["371200", "莱芜市", 2019],
    ["130521", "邢台县", 2020],
    ["140211", "南郊区", 2018],
  ])("%s %s, which was divided or absorbed, ended in %i without a single successor", (code, name, until) => {
    expect(gazetteer.get(code)).toMatchObject({ name, validUntil: until, successor: null });
  });

  test.each([
    ["530304", 2018],
    ["330113", 2021],
    ["659010", 2019],
    ["659012", 2023],
    ["653228", 2024],
    ["460302", 2020],
  ])("%s began in %i", (code, from) => {
    expect(gazetteer.get(code)).toMatchObject({ validFrom: from, validUntil: null });
  });

  test("a district that took in another keeps its own beginning", () => {
    expect(gazetteer.get("310106")?.validFrom).toBeNull();
    expect(gazetteer.get("330105")?.validFrom).toBeNull();
  });

  test("towns follow their county into its new code", () => {
    const before = gazetteer.children("450127").find((place) => place.name === "峦城镇");
    const after = gazetteer.children("450181").find((place) => place.name === "峦城镇");
    expect(before?.validUntil).not.toBeNull();
    expect(before?.successor).toBe(after?.code);
  });

  test("a retired code stands where its successor stands", () => {
    const [before, after] = [gazetteer.get("530321"), gazetteer.get("530304")];
    expect(before?.lon).not.toBeNull();
    expect([after?.lon, after?.lat]).toEqual([before?.lon, before?.lat]);
  });
});
