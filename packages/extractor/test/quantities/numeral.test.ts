import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  arabicEnd,
  decimalOf,
  multiplierEnd,
  multiplierPlaces,
  parseHan,
  parseStretch,
} from "../../src/recognise/quantities/numerals/numeral.ts";
import { grouped, inWords } from "./writing.ts";

/** What stands at the head of a text as an Arabic numeral, its value and where it ends; null for none. */
function read(text: string): { value: number; end: number } | null {
  const end = arabicEnd(text, 0);
  return end === -1 ? null : { value: decimalOf(text, 0, end, 0), end };
}

const upTo12 = fc.integer({ min: 1, max: 1_000_000_000_000 });

describe("Chinese numerals", () => {
  test("come back from their written form, up to 一万亿", () => {
    fc.assert(fc.property(upTo12, (n) => parseHan(inWords(n)) === n));
  });

  test("mean the same with 两 for 二 before 百 千 万 亿", () => {
    fc.assert(fc.property(upTo12, (n) => parseHan(inWords(n).replace(/二(?=[百千万亿])/g, "两")) === n));
  });

  test("may leave out the 一 of 一十 at their head", () => {
    expect([parseHan("十"), parseHan("十五"), parseHan("十五万")]).toEqual([10, 15, 150_000]);
  });

  test("may be spoken short: 三百五 is 350, 一万二 is 12000", () => {
    expect([parseHan("三百五"), parseHan("三百零五"), parseHan("一万二")]).toEqual([350, 305, 12_000]);
  });

  test("may stand digit by digit in years", () => {
    expect(parseHan("二〇二四")).toBe(2024);
  });

  test.each(["百", "十百", "三四", "百三千", "万", "三百二千"])("%s is no number", (run) => {
    expect(parseHan(run)).toBeNull();
  });

  test("of two neighbouring digits are a stretch", () => {
    expect(parseStretch("两三")).toEqual({ low: 2, high: 3 });
    expect(parseStretch("二三十")).toEqual({ low: 20, high: 30 });
    expect(parseStretch("三五")).toEqual({ low: 3, high: 5 });
    expect(parseStretch("三二")).toBeNull();
    expect(parseStretch("一五")).toBeNull();
  });
});

describe("Arabic numerals", () => {
  test("come back from plain and from grouped writing", () => {
    fc.assert(
      fc.property(upTo12, (n) => {
        expect(read(`${String(n)}件`)).toEqual({ value: n, end: String(n).length });
        expect(read(`${grouped(n)}件`)).toEqual({ value: n, end: grouped(n).length });
      }),
    );
  });

  test("scale by moving the point, as exactly as whole numbers", () => {
    const decimal = fc.tuple(
      fc.integer({ min: 0, max: 99_999 }),
      fc.integer({ min: 0, max: 9999 }),
      fc.constantFrom(4, 8),
    );
    fc.assert(
      fc.property(decimal, ([whole, fraction, places]) => {
        const tail = String(fraction).padStart(4, "0");
        const exact = BigInt(`${String(whole)}${tail}`) * 10n ** BigInt(places - 4);
        const written = `${String(whole)}.${tail}`;
        expect(decimalOf(written, 0, written.length, places)).toBe(Number(exact));
      }),
    );
  });

  test("mean what a reader of decimals reads, however long", () => {
    const written = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 22n }), fc.integer({ min: 0, max: 10 ** 8 }));
    fc.assert(
      fc.property(written, ([whole, fraction]) => {
        const numeral = `${String(whole)}.${String(fraction)}`;
        expect(decimalOf(numeral, 0, numeral.length, 0)).toBe(Number(numeral));
      }),
    );
  });

  test("do not swallow a clause: 5,3 and 1,2345 are no groups", () => {
    expect(read("5,3名")?.value).toBe(5);
    expect(read("1,2345件")?.value).toBe(1);
  });

  test("of versions and sections are refused", () => {
    expect(read("1.2.3版")).toBeNull();
  });

  test("take multipliers together: 千万 is seven places, 万亿 twelve", () => {
    expect([multiplierEnd("千万元", 0), multiplierPlaces("千万元", 0, 2)]).toEqual([2, 7]);
    expect([multiplierEnd("万亿", 0), multiplierPlaces("万亿", 0, 2)]).toEqual([2, 12]);
    expect(multiplierEnd("元", 0)).toBe(0);
  });
});
