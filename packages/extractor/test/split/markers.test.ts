import { describe, expect, test } from "vitest";
import { chineseNumber, markerAt } from "../../src/split/markers.ts";
import { fold } from "../../src/text/index.ts";

const family = (line: string): string | null => {
  const marker = markerAt(fold(line), 0);
  return marker === null ? null : `${marker.family} ${String(marker.number)} ${line.slice(marker.end)}`;
};

describe("numbers of headings", () => {
  test.each([
    ["一、主要做法", "CN 1 主要做法"],
    ["十二、其他", "CN 12 其他"],
    ["（三）抓落实", "CN_PAREN 3 抓落实"],
    ["( 三 )抓落实", "CN_PAREN 3 抓落实"],
    ["四）抓落实", "CN_PAREN 4 抓落实"],
    ["㈤抓落实", "CN_PAREN 5 抓落实"],
    ["1.抓落实", "NUM 1 抓落实"],
    ["2．抓落实", "NUM 2 抓落实"],
    ["3、抓落实", "NUM 3 抓落实"],
    ["⒋抓落实", "NUM 4 抓落实"],
    ["（5）抓落实", "NUM_PAREN 5 抓落实"],
    ["⑹抓落实", "NUM_PAREN 6 抓落实"],
    ["⑦抓落实", "CIRCLED 7 抓落实"],
    ["第一，抓落实", "ORDINAL 1 抓落实"],
    ["第二部分 存在问题", "PART 2 存在问题"],
  ])("%s", (line, wanted) => {
    expect(family(line)).toBe(wanted);
  });

  test.each([
    "一是抓落实",
    "1.5亿元投资",
    "3.15活动",
    "2024年以来",
    "第一责任人",
    "12345热线",
    "一二三产业",
    "第三部门",
    "十九届四中全会",
    "1:5",
  ])("%s bears none", (line) => {
    expect(family(line)).toBeNull();
  });

  test("Chinese numbers up to 99 are read", () => {
    const digits = "〇一二三四五六七八九";
    const write = (n: number): string =>
      `${n >= 20 ? digits[Math.floor(n / 10)]! : ""}${n >= 10 ? "十" : ""}${n % 10 === 0 ? "" : digits[n % 10]!}`;
    for (let n = 1; n <= 99; n += 1) expect(chineseNumber(write(n))).toBe(n);
  });
});
