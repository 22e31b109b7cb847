import { describe, expect, test } from "vitest";
import { readPatterns } from "../../src/recognise/agencies/tables.ts";
import { compileWords } from "../../src/recognise/agencies/words.ts";
import { readBodies } from "../../src/resolve/agencies/tables.ts";
import { reference } from "./helper.ts";

const { lexicon } = reference;

describe("the tables of bodies", () => {
  test("every row says why it is there", () => {
    const columns = ["reason"];
    for (const name of [
      "agencies",
      "agency-departments",
      "agency-national",
      "agency-heads",
      "agency-words",
      "agency-after",
      "place-words",
    ])
      expect(lexicon.table(name, columns).filter((row) => row["reason"] === "")).toEqual([]);
  });

  test("no two rows of one table claim the same words for different bodies", () => {
    const owner = new Map<string, string>();
    const clashes = readPatterns(lexicon).flatMap((pattern) => {
      if (pattern.type !== "body") return [];
      const before = owner.get(pattern.text);
      owner.set(pattern.text, before ?? pattern.body);
      return before === undefined || before === pattern.body ? [] : [`${pattern.text}: ${before} / ${pattern.body}`];
    });
    expect(clashes).toEqual([]);
  });

  test("what recognising names, resolving knows", () => {
    const bodies = readBodies(lexicon);
    const unknown = readPatterns(lexicon).filter((p) => p.type === "body" && bodies.of(p.body).kind !== p.kind);
    expect(unknown).toEqual([]);
  });

  test("every way of reading a head is explained among the rules", () => {
    const rules = new Set(lexicon.table("rules", ["rule", "reason"]).map((row) => row["rule"]));
    const needs = readPatterns(lexicon).flatMap((p) => (p.type === "head" && p.need !== "never" ? [p.need] : []));
    expect([...new Set(needs)].filter((need) => !rules.has(`agency-open-${need}`))).toEqual([]);
  });

  test("kinds are of the vocabulary", () => {
    const kinds = new Set(lexicon.table("agencies", ["kind"]).map((row) => row["kind"]));
    expect([...kinds].toSorted()).toEqual([
      ...[
        "COMMITTEE",
        "CONGRESS",
        "COURT",
        "CPPCC",
        "DEPARTMENT",
        "GOVERNMENT",
        "OTHER",
        "PARTY",
        "PROCURATORATE",
        "SERVICE_ORG",
        "TEAM",
      ],
    ]);
  });
});

describe("a list of words", () => {
  const list = compileWords(["县", "全县", "（县）"]);

  test("tells the longest word that ends at an offset, brackets folded", () => {
    expect(list.endAt("在全县", 3)).toBe("全县");
    expect(list.endAt("我(县)", 4)).toBe("(县)");
    expect(list.endAt("在全市", 3)).toBeNull();
  });

  test("tells the word that begins at an offset when something is left behind it", () => {
    expect(list.startAt("全县法院", 0, 4)).toBe("全县");
    expect(list.startAt("全县", 0, 2)).toBeNull();
  });
});
