import { loadLexicon, readInitiatives } from "@practice-atlas/reference";
import { describe, expect, test } from "vitest";
import { compileNormaliser, partsOf } from "../../src/resolve/initiatives/names.ts";
import { compileVariant, variantOfRow } from "../../src/resolve/initiatives/variants.ts";

const lexicon = loadLexicon();
const { key, keyWithout } = compileNormaliser(lexicon);
const rows = readInitiatives(lexicon);
const variant = compileVariant(rows);

describe("one brand has one key", () => {
  test("whatever its common noun, quotes and width", () => {
    const keys = ["“茶乡说法”品牌", "“茶乡说法”普法品牌", "茶乡说法", "茶乡说法工作机制"].map(key);
    expect(new Set(keys)).toEqual(new Set(["茶乡说法"]));
    expect(key("“楼长＋房东”双向承诺机制")).toBe(key("“楼长+房东”模式"));
  });

  test("but vague words keep what they modify", () => {
    expect(key("“线上+线下”学法平台")).not.toBe(key("“线上+线下”联调平台"));
    expect(key("“6+2”专项行动")).not.toBe(key("“6+2”服务机制"));
  });

  test("without the place before an unquoted name", () => {
    expect(keyWithout("陆良县证照联审机制", ["陆良县", "陆良"])).toBe(key("证照联审机制"));
    expect(keyWithout("证照联审机制", ["陆良县", "陆良"])).toBeNull();
  });

  test("that is never shorter than three characters", () => {
    expect(key("“雷霆”专项行动").length).toBeGreaterThanOrEqual(3);
  });
});

describe("a name's parts", () => {
  test("are prefix, inner and tail", () => {
    expect(partsOf("企业“法治体检”专项行动")).toEqual({ prefix: "企业", inner: "法治体检", tail: "专项行动" });
    expect(partsOf("茶乡说法")).toEqual({ prefix: "", inner: "茶乡说法", tail: "" });
  });
});

describe("the practice a name belongs to", () => {
  test("is a brand's when the quoted words hold it and more", () => {
    expect(variant("茶乡法治讲堂", true)).toEqual({ id: "fazhi-jiangtang", kind: "BRAND" });
  });

  test("is the whole of which a part is named after it", () => {
    expect(variant("“法律明白人”积分兑换制度", true)).toEqual({ id: "falv-mingbairen", kind: "PART" });
  });

  test("is narrowed by a modifier before it", () => {
    expect(variant("渔港综合查一次", false)).toEqual({ id: "zonghe-chayici", kind: "SPECIALISES" });
  });

  test("is null when the name holds none, and never a slogan", () => {
    expect(variant("茶乡说和", true)).toBeNull();
    const themes = new Set(rows.filter((row) => row.nature === "THEME").map((row) => row.slug));
    expect(themes.has(variant("“依法行政”擂台赛", true)?.id ?? "")).toBe(false);
  });

  test("of a catalogue row is the relation that says most", () => {
    const row = rows.find((r) => r.relations.length > 0)!;
    expect(row.relations).toContainEqual({ kind: variantOfRow(row)!.kind, slug: variantOfRow(row)!.id });
    expect(variantOfRow({ ...row, relations: [] })).toBeNull();
  });
});
