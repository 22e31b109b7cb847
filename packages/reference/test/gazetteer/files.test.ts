import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const folder = new URL("../../gazetteer/", import.meta.url);
const read = (file: string) => readFileSync(new URL(file, folder), "utf8");
const rows = (file: string) =>
  read(file)
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t"));
const column = (file: string, index: number) => rows(file).map((cells) => cells[index] ?? "");

const codes = new Set(column("places.tsv", 0));
const retired = new Map(rows("places.tsv").map(([code = "", , , until = ""]) => [code, until] as const));

describe("the tables of the gazetteer", () => {
  test.each(["places.tsv", "former.tsv", "points.tsv"])(
    "%s is sorted, so that a rebuild writes the same bytes",
    (file) => {
      const lines = read(file).replace(/\n$/, "").split("\n").slice(1);
      expect(lines).toEqual(lines.toSorted((a, b) => (a < b ? -1 : 1)));
    },
  );

  test.each(["places.tsv", "points.tsv", "supplement.tsv"])("%s has one row a code", (file) => {
    const all = column(file, 0);
    expect(new Set(all).size).toBe(all.length);
  });

  test.each(readdirSync(folder).filter((file) => file.endsWith(".tsv")))(
    "%s has as many cells in each row as in its header",
    (file) => {
      const [header = "", ...lines] = read(file).replace(/\n$/, "").split("\n");
      const width = header.split("\t").length;
      expect(lines.filter((line) => line.split("\t").length !== width)).toEqual([]);
    },
  );

  test.each(["aliases.tsv", "changes.tsv", "excluded.tsv", "supplement.tsv", "ethnic.tsv", "suffixes.tsv"])(
    "%s, written by hand, gives a reason in every row",
    (file) => {
      const header = read(file).split("\n", 1)[0]!.split("\t");
      expect(column(file, header.indexOf("reason")).every((reason) => reason.length >= 4)).toBe(true);
    },
  );

  test.each(["former.tsv", "aliases.tsv", "points.tsv"])("%s speaks only of codes that exist", (file) => {
    expect(column(file, 0).filter((code) => !codes.has(code))).toEqual([]);
  });

  test("a code is six or nine digits and a name is Chinese", () => {
    for (const [code = "", name = ""] of rows("places.tsv")) {
      expect(code).toMatch(/^(?:\d{6}|\d{9})$/);
      expect(name).toMatch(/^（?\p{Script=Han}{2}/u);
    }
  });

  test("points lie in China and carry three decimals", () => {
    for (const [code = "", lon = "", lat = ""] of rows("points.tsv")) {
      expect([code, /^\d{2,3}\.\d{3}$/.test(lon), /^\d{1,2}\.\d{3}$/.test(lat)]).toEqual([code, true, true]);
      expect(Number(lon) > 73 && Number(lon) < 136 && Number(lat) > 3 && Number(lat) < 54, code).toBe(true);
    }
  });

  test("a successor belongs to a retired code, exists, and no chain of successors runs in a circle", () => {
    const next = new Map(rows("places.tsv").map(([code = "", , , , successor = ""]) => [code, successor] as const));
    for (const [code, successor] of next) {
      if (successor === "") continue;
      expect(retired.get(code), code).not.toBe("");
      const seen = new Set([code]);
      for (let at = successor; at !== ""; at = next.get(at) ?? "") {
        expect(codes.has(at) && !seen.has(at), `${code} → ${at}`).toBe(true);
        seen.add(at);
      }
    }
  });

  test("every change by hand stands in places.tsv", () => {
    const place = new Map(rows("places.tsv").map((cells) => [cells[0]!, cells] as const));
    for (const [before = "", after = "", year = ""] of rows("changes.tsv")) {
      if (before !== "") expect(place.get(before)?.[4], before).toBe(after);
      if (before !== "" && year !== "") expect(place.get(before)?.[3], before).toBe(year);
      if (before === "") expect(place.get(after)?.[2], after).toBe(year);
    }
  });

  test("every source is pinned to a version and a sha512, under a permissive licence", () => {
    const sources = JSON.parse(read("build/sources.json")) as Record<string, string>[];
    expect(sources.length).toBeGreaterThan(0);
    for (const { name, version, integrity, licence } of sources) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
      expect(integrity, name).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/);
      expect(["MIT", "ISC"]).toContain(licence);
    }
  });
});
