import { describe, expect, test } from "vitest";
import { loadGazetteer } from "../../src/index.ts";

const gazetteer = loadGazetteer();
const codesOf = (name: string) => gazetteer.byName(name).map((place) => place.code);
const stemCodes = (stem: string) => gazetteer.byStem(stem).map((place) => place.code);

describe("short names", () => {
  test.each([
    ["532530", "金平苗族瑶族傣族自治县", "金平县"],
    ["532500", "红河哈尼族彝族自治州", "红河州"],
    ["433100", "湘西土家族苗族自治州", "湘西州"],
    ["532800", "西双版纳傣族自治州", "西双版纳州"],
    ["522600", "黔东南苗族侗族自治州", "黔东南州"],
    ["622927", "积石山保安族东乡族撒拉族自治县", "积石山县"],
    ["622926", "东乡族自治县", "东乡县"],
    ["450328", "龙胜各族自治县", "龙胜县"],
    ["620924", "阿克塞哈萨克族自治县", "阿克塞县"],
    ["150723", "鄂伦春自治旗", "鄂伦春旗"],
    ["150724", "鄂温克族自治旗", "鄂温克旗"],
    ["632324", "河南蒙古族自治县", "河南县"],
    ["530322", "陆良县", "陆良县"],
    ["110000", "北京市", "北京市"],
    ["530000", "云南省", "云南省"],
  ])("%s %s is called %s by rule", (code, name, shortName) => {
    expect(gazetteer.get(code)).toMatchObject({ name, shortName });
  });

  test.each([
    ["653000", "克州"],
    ["652700", "博州"],
    ["652800", "巴州"],
    ["220721", "前郭县"],
    ["211324", "喀左县"],
    ["210921", "阜蒙县"],
    ["653131", "塔县"],
    ["150000", "内蒙古"],
    ["450000", "广西"],
    ["650000", "新疆"],
    ["100000", "全国"],
  ])("%s is called %s by hand, where no rule leads there", (code, shortName) => {
    expect(gazetteer.get(code)?.shortName).toBe(shortName);
    expect(codesOf(shortName)).toContain(code);
  });

  test("a township of an ethnic group drops the group, unless the short form is a neighbour's name", () => {
    const [township] = gazetteer.byName("太平岭满族乡");
    expect(township?.shortName).toBe("太平岭乡");
    expect(codesOf("太平岭乡")).toContain(township?.code);
  });

  test("all 155 autonomous units have a short form of their own", () => {
    const units = [...gazetteer.places()].filter(
      ({ name, level, validUntil }) => level !== "TOWN" && validUntil === null && name.includes("自治"),
    );
    expect(units).toHaveLength(155);
    for (const unit of units) {
      expect(unit.shortName).not.toMatch(/族|自治/);
      const bearers = gazetteer.byName(unit.shortName).filter((place) => place.validUntil === null);
      expect(bearers, unit.shortName).toEqual([unit]);
    }
  });
});

describe("finding by name", () => {
  test("knows the full form, the short form and the form by rule behind a form by hand", () => {
    for (const form of ["克孜勒苏柯尔克孜自治州", "克孜勒苏州", "克州"]) expect(codesOf(form)).toEqual(["653000"]);
    expect(codesOf("新疆自治区")).toEqual(["650000"]);
  });

  test("returns every bearer of an ambiguous name, in order of code", () => {
    expect(codesOf("鼓楼区")).toEqual(["320106", "320302", "350102", "410204"]);
    const inForce = gazetteer.byName("城关镇").filter((place) => place.name === "城关镇" && place.validUntil === null);
    expect(inForce).toHaveLength(88);
  });

  test("knows the earlier names of places that kept their code", () => {
    expect(codesOf("庐山区")).toEqual(["360402"]);
    expect(gazetteer.get("360402")?.name).toBe("濂溪区");
  });

  test("does not give a reused code the name of its former bearer", () => {
    const inPrefecture = codesOf("加格达奇区").filter((code) => code.startsWith("2327"));
    expect(inPrefecture).toEqual(["232761"]);
    expect(gazetteer.get("232701")?.name).toBe("漠河市");
  });

  test("takes neither single characters nor parts of names", () => {
    for (const form of ["京", "沪", "陆良", "曲靖", ""]) expect(gazetteer.byName(form)).toEqual([]);
  });

  test("names() lists each form once, with the codes that byName gives", () => {
    const seen = new Set<string>();
    for (const [name, codes] of gazetteer.names()) {
      expect(seen.has(name)).toBe(false);
      seen.add(name);
      expect(codes).toEqual(codes.toSorted());
    }
    for (const form of ["城关镇", "金平县", "中国", "庐山区"]) expect(seen.has(form)).toBe(true);
    expect(seen.has("陆良")).toBe(false);
  });
});

describe("finding by stem", () => {
  test.each([
    ["云南", ["530000"]],
    ["曲靖", ["530300"]],
    ["陆良", ["530322"]],
    ["内蒙古", ["150000"]],
    ["香港", ["810000"]],
    ["神农架", ["429021"]],
    ["吉林", ["220000", "220200"]],
    ["红河", ["532500", "532529"]],
  ])("%s is the stem of %j", (stem, codes) => {
    expect(stemCodes(stem)).toEqual(codes);
  });

  test("retired bearers are kept beside their successors", () => {
    expect(stemCodes("马龙")).toEqual(["530304", "530321"]);
  });

  test("has no stems of one character, of towns or of development zones", () => {
    for (const stem of ["和", "赣", "城关", "石家庄高新技术产业开发"]) {
      expect(gazetteer.byStem(stem).filter((place) => place.level === "TOWN" || stem.length < 2)).toEqual([]);
    }
    expect(stemCodes("石家庄高新技术产业开发")).toEqual([]);
  });
});
