import { documentId } from "@practice-atlas/model";
import { describe, expect, it } from "vitest";
import { foundingDocument } from "../../src/load/shared/documents.ts";
import { chooseClaim, compileShared } from "../../src/load/shared/index.ts";
import { fixtureReference } from "../fixture/reference.ts";

const project = compileShared(fixtureReference());
const one = (...args: Parameters<typeof project>) => {
  const { nodes, links } = project(...args);
  return { props: nodes[0]!.props, links: links.map(({ type, end, props }) => [type, end, ...Object.values(props)]) };
};

describe("a shared node", () => {
  it("of a place is what the gazetteer says, whatever editions claim", () => {
    const { props, links } = one("Jurisdiction", "900101", JSON.stringify({ name: "云溪", level: "TOWN" }));
    expect(props).toMatchObject({
      name: "云溪县",
      level: "COUNTY",
      pinyin: "yunxixian",
      initials: "yxx",
      lon: 101.5,
      lat: 25,
    });
    expect(links).toEqual([["PART_OF", "900100"]]);
  });

  it("of a retired place leads to the one that took its place, with the year", () => {
    expect(one("Jurisdiction", "900109", null)).toEqual({
      props: expect.objectContaining({ name: "松岭县", validUntil: 2018 }),
      links: [
        ["PART_OF", "900100"],
        ["SUCCEEDED_BY", "900103", 2018],
      ],
    });
  });

  it("of a zone bears the claimed name and hangs from the code in its id", () => {
    const zone = one("Jurisdiction", "z-900100-0a1b2c3d", JSON.stringify({ name: "甲州高新区", level: "COUNTY" }));
    expect(zone).toMatchObject({ props: { name: "甲州高新区", level: "COUNTY" }, links: [["PART_OF", "900100"]] });
  });

  it("of a practice of the catalogue has its columns, its wholes and its founding document", () => {
    const { props, links } = one(
      "Initiative",
      "gongshi",
      JSON.stringify({ name: "公示", category: "OTHER", scope: "LOCAL", variantOf: null }),
    );
    expect(props).toMatchObject({
      name: "执法公示",
      status: "CATALOGUE",
      nature: "PILOT",
      levels: ["PROVINCE", "PREFECTURE", "COUNTY", "TOWN"],
    });
    expect(links).toEqual([["VARIANT_OF", "sanxiang", "PART"]]);
    expect(one("Initiative", "yichuang", null).links).toEqual([["BASED_ON", documentId("示例政务服务办法")]]);
    expect(one("Initiative", "sanxiang", null).props).toMatchObject({ levels: ["COUNTY", "TOWN"], since: 2019 });
  });

  it("of a discovered practice is what editions claim, and a local invention by rule", () => {
    const claim = {
      name: "溪畔评理",
      category: "DISPUTE",
      scope: "LOCAL",
      variantOf: { id: "tiaojie", kind: "BRAND" },
    };
    expect(one("Initiative", "x-0123456789", JSON.stringify(claim))).toMatchObject({
      props: { name: "溪畔评理", status: "DISCOVERED", nature: "LOCAL_INVENTION", initials: "xppl", aliases: [] },
      links: [["VARIANT_OF", "tiaojie", "BRAND"]],
    });
  });

  it("of a founding document that no edition names has the catalogue's title without its number", () => {
    expect(one("Document", documentId("示例政务服务办法"), null).props).toEqual({
      title: "示例政务服务办法",
      kind: "OTHER",
    });
  });

  it.each([
    ["示例法治纲要（2021—2025年）", "示例法治纲要（2021—2025年）"],
    ["示例试点办法（试行）", "示例试点办法（试行）"],
    ["示例复议法（2023修订）", "示例复议法"],
    ["示例办法（部令第52号）", "示例办法"],
    ["示例条例（总令第492号公布，2019年修订）", "示例条例"],
  ])("of the founding document %s has the title %s", (cell, title) => {
    expect(foundingDocument(cell)).toEqual({ id: documentId(title), title });
  });

  it("of a metric of the catalogue has its columns, whatever editions claim", () => {
    const claim = JSON.stringify({ name: "次数", unit: "次", kind: "OTHER" });
    expect(one("Metric", "peixun-changci", claim).props).toEqual({
      name: "培训场次",
      unit: "场次",
      unitClass: "time",
      kind: "COUNT",
    });
  });

  it("of a metric compares within the class of its unit", () => {
    const claim = JSON.stringify({ name: "案件数", unit: "件", kind: "COUNT" });
    expect(one("Metric", "x-0123456789", claim).props).toEqual({
      name: "案件数",
      unit: "件",
      unitClass: "case",
      kind: "COUNT",
    });
  });

  it("of an agency belongs to the place that editions claim", () => {
    const claim = JSON.stringify({ name: "云溪县司法局", kind: "DEPARTMENT", jurisdiction: "900101" });
    expect(one("Agency", "a-900101-0123456789", claim).links).toEqual([["BELONGS_TO", "900101"]]);
  });
});

describe("the claim that counts", () => {
  it("is made by most editions, then the smallest, and never a bare reference while there is another", () => {
    expect(
      chooseClaim([
        { claim: "b", editions: 2 },
        { claim: "a", editions: 1 },
      ]),
    ).toBe("b");
    expect(
      chooseClaim([
        { claim: "b", editions: 2 },
        { claim: "a", editions: 2 },
      ]),
    ).toBe("a");
    expect(
      chooseClaim([
        { claim: null, editions: 9 },
        { claim: "z", editions: 1 },
      ]),
    ).toBe("z");
    expect(chooseClaim([{ claim: null, editions: 9 }])).toBeNull();
  });
});
