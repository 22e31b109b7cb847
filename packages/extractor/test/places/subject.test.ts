import { loadReference } from "@practice-atlas/reference";
import { describe, expect, test } from "vitest";
import { compileFindPlaces } from "../../src/recognise/places/index.ts";
import { ownWord } from "../../src/resolve/place/body.ts";
import { byContext, inForce } from "../../src/resolve/place/context.ts";
import { canonicalDepartment } from "../../src/resolve/place/department.ts";
import { subjectOf } from "../../src/resolve/place/subject.ts";
import { compileFindZone } from "../../src/resolve/place/zones.ts";
import { fold } from "../../src/text/index.ts";

const reference = loadReference();
const { gazetteer } = reference;
const find = compileFindPlaces(reference);
const subject = (text: string): readonly string[] | undefined =>
  subjectOf(find({ text, folded: fold(text) }), { start: 0, end: text.length }, gazetteer, text)?.codes;

describe("the subject of a title", () => {
  test("is the deepest place of the chain", () => {
    expect(subject("云南省武定县插甸镇2023年度法治政府建设情况的报告")).toEqual(["532329104"]);
    expect(subject("中共嘉兴市委 嘉兴市人民政府关于法治政府建设的报告")).toEqual(["330400"]);
  });

  test("is not a place that merely follows", () => {
    expect(subject("保山市关于龙陵县、昌宁县示范创建的报告")).toEqual(["530500"]);
    expect(subject("关于福州市法治政府建设情况的报告")).toEqual(["350100"]);
    expect(subject("曲靖市关于支持江苏省援建的报告")).toEqual(["530300"]);
  });
});

describe("ambiguous names", () => {
  const gulou = ["320106", "320302", "350102", "410204"];

  test("are settled by the nearest parent the text names", () => {
    expect(byContext(gulou, new Set(["350000", "350100"]), gazetteer)).toBe("350102");
    expect(byContext(gulou, new Set(["320000", "350100"]), gazetteer)).toBe("350102");
  });

  test("stay open when two fit or none does", () => {
    expect(byContext(gulou, new Set(["320000"]), gazetteer)).toBeNull();
    expect(byContext(gulou, new Set(), gazetteer)).toBeNull();
  });

  test("are settled by the year in which a code was in force", () => {
    const codes = gazetteer.byName("马龙县").map((place) => place.code);
    expect(inForce(codes, 2016, gazetteer)).toEqual(["530321"]);
  });
});

describe("a department's name", () => {
  const place = { id: "110105", name: "朝阳区", level: "COUNTY", rule: "title" } as const;

  test.each(["北京市朝阳区司法局", "朝阳区司法局", "区司法局", "司法局"])("%s is 朝阳区司法局", (name) => {
    expect(canonicalDepartment(name, place, gazetteer)).toBe("朝阳区司法局");
  });
});

describe("the text's word for its own territory", () => {
  test("is the one most used", () => {
    expect(ownWord("全县各级，我县，全市排名，本县")).toBe("县");
    expect(ownWord("各级各部门")).toBeNull();
  });
});

describe("zones without a code", () => {
  const zone = compileFindZone(reference);

  test("are read from a title", () => {
    expect(zone("云岭市滨湖高新技术产业开发区管委会关于2023年法治政府建设情况的报告")?.name).toMatch(
      /滨湖高新技术产业开发区$/,
    );
    expect(zone("云岭县2023年法治政府建设情况的报告")).toBeNull();
  });
});
