import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { body, find, seenIn } from "./helper.ts";

describe("finding bodies", () => {
  test("a level word before a body is its place word", () => {
    expect(seenIn("县司法局牵头办理。")).toEqual(["县司法局=司法局@县"]);
    expect(seenIn("我县公安局立案。")).toEqual(["我县公安局=公安局@县"]);
  });

  test("a full name is read with its codes, and 中共 belongs to it", () => {
    expect(seenIn("中共陆良县委印发意见。")).toEqual(["中共陆良县委=委@陆良县"]);
    expect(find(body("陆良县委印发意见。")).hits[0]?.codes).toEqual(["530322"]);
  });

  test("bodies written without a mark between them are two", () => {
    expect(seenIn("县委县政府部署。")).toEqual(["县委=委@县", "县政府=人民政府@县"]);
  });

  test("the second body of a list takes the place of the first", () => {
    expect(seenIn("县司法局、公安局和镇政府参加。")).toEqual([
      "县司法局=司法局@县",
      "公安局=公安局@县",
      "镇政府=人民政府@镇",
    ]);
    expect(seenIn("镇党委、政府同责。")).toEqual(["镇党委=委@镇", "政府=人民政府@镇"]);
  });

  test("level words joined by a mark share the body", () => {
    expect(seenIn("州、县法院受理。")).toEqual(["州、县法院=人民法院@州", "州、县法院=人民法院@县"]);
  });

  test("one of many is no body", () => {
    for (const many of ["各县法院", "全市法院、检察院", "各级人民政府", "各乡镇(街道)", "有关部门", "各县(市、区)政府"])
      expect(seenIn(`${many}落实要求。`)).toEqual([]);
  });

  test("words that merely begin like a body are none", () => {
    for (const words of [
      "法院调解",
      "司法部门",
      "公安部署",
      "政府采购",
      "县委托评估",
      "社区委员",
      "法治政府",
      "城市布局",
      "检察院建议",
    ])
      expect(seenIn(`推进${words}工作。`)).toEqual([]);
  });

  test("when what follows spoils a longer body the shorter one counts", () => {
    expect(seenIn("县政府办理提案。")).toEqual(["县政府=人民政府@县"]);
    expect(seenIn("县政府办印发。")).toEqual(["县政府办=人民政府办公室@县"]);
  });

  test("the league's committee is not the party's", () => {
    expect(seenIn("团县委参加。")).toEqual(["团县委=团委@县"]);
  });

  test("a branch between bureau and 分局 belongs to the bureau", () => {
    expect(seenIn("市生态环境局掇刀分局立案。")).toEqual(["市生态环境局掇刀分局=生态环境局掇刀分局@市"]);
  });

  test("nothing is read inside a title, even a nested one", () => {
    expect(seenIn("印发《关于贯彻〈县人民法院意见〉的通知》,县司法局落实。")).toEqual(["县司法局=司法局@县"]);
  });

  test("an unclosed title mark hides nothing behind its line", () => {
    expect(find(`一、工作情况\n落实《县司法局\n县公安局参加。\n`).hits.map((h) => h.body)).toContain("公安局");
  });

  test("spans are in order and cut the text exactly, whatever surrounds them", () => {
    const words = fc.constantFrom(
      "县委",
      "县司法局",
      "、",
      "和",
      "，",
      "各级",
      "法院",
      "陆良县",
      "公安局",
      "《",
      "》",
      "建设",
      "\n",
      "。",
      "我局",
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
        const text = body(parts.join(""));
        const { hits } = find(text);
        for (const hit of hits) expect(text.slice(hit.start, hit.end)).toBe(hit.surface);
        expect(hits.map((h) => h.start)).toEqual(hits.map((h) => h.start).sort((a, b) => a - b));
      }),
    );
  });
});
