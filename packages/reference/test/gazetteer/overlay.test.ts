import { AtlasError } from "@practice-atlas/model";
import { describe, expect, test } from "vitest";
import { loadGazetteer } from "../../src/index.ts";

const HEADER = "code\tname\tvalidFrom\tvalidUntil\tsuccessor";
const table = (...lines: string[]) => [HEADER, ...lines.map((line) => line.replaceAll(" ", "\t"))].join("\n");

const fiction = table("990000 云岭省", "990100 松溪市", "990121 青禾彝族自治县", "990121100 石桥镇", "990122 柳河县");

function problemOf(...overlays: string[]): string {
  try {
    loadGazetteer(overlays);
  } catch (error) {
    expect(error).toBeInstanceOf(AtlasError);
    return (error as AtlasError).message;
  }
  throw new Error("the overlay was accepted");
}

describe("an overlay", () => {
  test("adds places that behave like all others", () => {
    const gazetteer = loadGazetteer([fiction]);
    expect(gazetteer.get("990121")).toMatchObject({
      shortName: "青禾县",
      level: "COUNTY",
      parent: "990100",
      lon: null,
    });
    expect(gazetteer.byName("青禾县").map((place) => place.code)).toEqual(["990121"]);
    expect(gazetteer.byStem("柳河").map((place) => place.code)).toEqual(["220524", "990122"]);
    expect(gazetteer.ancestors("990121100").map((place) => place.code)).toEqual([
      "990121",
      "990100",
      "990000",
      "100000",
    ]);
    expect([...gazetteer.places()].at(-1)?.code).toBe("990122");
  });

  test("may put the parent in another overlay or a later line", () => {
    const gazetteer = loadGazetteer([table("990121100 石桥镇"), table("990121 青禾县", "990000 云岭省")]);
    expect(gazetteer.get("990121100")?.parent).toBe("990121");
    expect(gazetteer.get("990121")?.parent).toBe("990000");
  });

  test("may add a missing town to a real county, with years and successor, in a file with CRLF and a byte order mark", () => {
    const gazetteer = loadGazetteer([`\uFEFF${HEADER}\r\n530322198\t试验镇\t2016\t2020\t530322102\r\n\r\n`]);
    expect(gazetteer.get("530322198")).toMatchObject({ validFrom: 2016, validUntil: 2020, successor: "530322102" });
  });

  test.each([
    ["a wrong header", "代码\t名称\n990000\t云岭省", /第 1 份）第 1 行：表头应为/],
    ["a code of five digits", table("99000 云岭省"), /第 2 行：代码“99000”应为 6 位/],
    ["a code of no level", table("001000 云岭省"), /第 2 行：代码“001000”不属于任何一级/],
    ["a code that exists", table("990000 云岭省", "530322 柳河县"), /第 3 行：代码 530322 已在地名表中/],
    ["a code given twice", table("990000 云岭省", "990000 海岭省"), /第 3 行：代码 990000 与.*第 2 行重复/],
    ["a town without its county", table("990000 云岭省", "990121100 石桥镇"), /第 3 行：找不到上级 990121/],
    ["a county without its province", table("990121 青禾县"), /第 2 行：找不到上级 990000/],
    ["a name of one character", table("990000 省"), /第 2 行：名称“省”不足两个字/],
    ["a year that is none", table("990000 云岭省 去年"), /第 2 行：年份“去年”应为四位数字/],
    ["years in the wrong order", table("990000 云岭省 2020 2018"), /第 2 行：起始年 2020 晚于终止年 2018/],
    ["an unknown successor", table("990000 云岭省 2001 2018 980000"), /第 2 行：找不到后继代码 980000/],
    ["itself as successor", table("990000 云岭省 2001 2018 990000"), /第 2 行：后继代码与自身相同/],
    ["a cell too many", table("990000 云岭省 2001 2018 110000 多"), /第 2 行：有 6 格/],
  ])("with %s is refused by a sentence that names the line", (_, overlay, sentence) => {
    expect(problemOf(overlay)).toMatch(sentence);
  });

  test("is named by its number when there are several", () => {
    expect(problemOf(fiction, table("99 云岭省"))).toContain("第 2 份");
    expect(problemOf(fiction, table("990122 柳川县"))).toMatch(
      /第 2 份）第 2 行：代码 990122（柳川县）与.*第 1 份）第 6 行（柳河县）说法不同.*atlas build/,
    );
  });

  test("may leave columns out and have them in another order", () => {
    expect(loadGazetteer(["name\tcode\n云岭省\t990000\n"]).get("990000")?.name).toBe("云岭省");
  });

  test("may repeat what another one says", () => {
    const gazetteer = loadGazetteer([fiction, table("990000 云岭省", "990100 松溪市", "990123 桑田县")]);
    expect(gazetteer.byName("桑田县").map((place) => place.code)).toEqual(["990123"]);
    expect(gazetteer.byName("松溪市").map((place) => place.code)).toEqual(["990100"]);
  });
});

describe("the hash", () => {
  test("is the same at every load and names the overlays too", () => {
    const plain = loadGazetteer().hash;
    expect(plain).toMatch(/^[0-9a-f]{64}$/);
    expect(loadGazetteer([]).hash).toBe(plain);
    const withFiction = loadGazetteer([fiction]).hash;
    expect(withFiction).not.toBe(plain);
    expect(loadGazetteer([fiction]).hash).toBe(withFiction);
    expect(loadGazetteer([fiction.replace("柳河县", "柳溪县")]).hash).not.toBe(withFiction);
  });
});
