import type { Finding } from "@practice-atlas/model";
import { loadReference } from "@practice-atlas/reference";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileExtract } from "../../src/pipeline.ts";

const extract = compileExtract(loadReference());
const PAGE = { title: null, url: null, publishedAt: null, site: null, indexNumber: null, issuer: null };

function findingsIn(body: string): readonly Finding[] {
  const text = `一、主要工作\n${body}\n`;
  return extract({
    file: "a.txt",
    text,
    sha256: "0".repeat(64),
    sourceSha256: "0".repeat(64),
    alsoAt: [],
    page: PAGE,
    manifest: null,
  }).findings;
}

const whole = fc.integer({ min: 20, max: 5000 });
const part = (max: number) => fc.integer({ min: 1, max });

describe("findings on rates", () => {
  test("are none when the rate is the quotient rounded to any number of decimals", () => {
    const figures = whole.chain((all) => fc.tuple(fc.constant(all), part(all), fc.integer({ min: 0, max: 2 })));
    fc.assert(
      fc.property(figures, ([all, won, digits]) => {
        const rate = String(Number(((won / all) * 100).toFixed(digits)));
        const body = `全年调解矛盾纠纷${String(all)}件，调解成功${String(won)}件，成功率${rate}%。`;
        expect(findingsIn(body).filter((f) => f.kind === "RATE" && f.severity !== "INFO")).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("are sure when the rate is ten points off", () => {
    const figures = whole.chain((all) => fc.tuple(fc.constant(all), part(Math.floor(all * 0.8))));
    fc.assert(
      fc.property(figures, ([all, won]) => {
        const rate = ((won / all) * 100 + 10).toFixed(1);
        const found = findingsIn(`全年调解矛盾纠纷${String(all)}件，调解成功${String(won)}件，成功率${rate}%。`);
        expect(found.map((f) => `${f.kind} ${f.severity}`)).toContain("RATE ERROR");
      }),
      { numRuns: 40 },
    );
  });
});

describe("findings on parts", () => {
  test("are none when the parts make up the total, an error when they go beyond it", () => {
    const figures = fc.tuple(part(900), part(900), fc.integer({ min: -1, max: 1 }));
    fc.assert(
      fc.property(figures, ([a, b, off]) => {
        const total = a + b - off;
        fc.pre(total >= Math.max(a, b));
        const found = findingsIn(
          `办理法律援助案件${String(total)}件（其中刑事案件${String(a)}件，民事案件${String(b)}件）。`,
        );
        expect(found.filter((f) => f.kind === "ARITHMETIC").map((f) => f.severity)).toEqual(off === 1 ? ["ERROR"] : []);
      }),
      { numRuns: 60 },
    );
  });
});

describe("every finding", () => {
  test("names observations of the record or quotes a place, and says its arithmetic in Chinese", () => {
    const found = findingsIn("全年调解矛盾纠纷500件，调解成功450件，成功率98%。组织案卷评查6，发现问题。");
    expect(found.length).toBeGreaterThanOrEqual(2);
    for (const f of found) {
      expect(f.observations.length + f.spans.length).toBeGreaterThan(0);
      expect(f.explanation).toMatch(/[一-鿿].*。$/);
    }
  });
});
