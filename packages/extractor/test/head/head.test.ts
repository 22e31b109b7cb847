import { loadLexicon } from "@practice-atlas/reference";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileFindTitles } from "../../src/recognise/titles/index.ts";
import { dateOfUrl, isoDate, parseDate } from "../../src/resolve/head/dates.ts";
import { compileResolveHead, type ResolvedHead } from "../../src/resolve/head/index.ts";
import { joinTitle } from "../../src/resolve/head/title.ts";
import { compileSplit } from "../../src/split/index.ts";
import type { PageFacts } from "../../src/stages.ts";

const lexicon = loadLexicon();
const split = compileSplit(lexicon);
const findTitles = compileFindTitles(lexicon);
const resolve = compileResolveHead(lexicon);
const BODY = "\n一、主要工作\n办事比从前快了，群众少跑了路，纠纷在家门口就谈拢了。\n";

function headOf(text: string, page: Partial<PageFacts> = {}): ResolvedHead {
  const layout = split(text);
  const facts = { title: null, url: null, publishedAt: null, site: null, indexNumber: null, issuer: null, ...page };
  return resolve(
    { file: "a.txt", text, sha256: "", sourceSha256: "", alsoAt: [], page: facts, manifest: null },
    layout,
    findTitles(layout),
  );
}

describe("dates", () => {
  test.each([
    ["2026年1月9日", "2026-01-09"],
    ["2026 年 1 月 9 日", "2026-01-09"],
    ["2026-01-09 10:20", "2026-01-09"],
    ["2026.1.9", "2026-01-09"],
    ["二〇二六年一月十九日", "2026-01-19"],
    ["二○二六年十二月三十一日", "2026-12-31"],
    ["20260109", "2026-01-09"],
    ["2025年2月30日", null],
    ["2025730日", null],
    ["2025年1月", null],
  ])("%s", (written, wanted) => {
    expect(parseDate(written)).toBe(wanted);
  });

  test("every day comes back from its Chinese and its ISO form", () => {
    fc.assert(
      fc.property(fc.date({ min: new Date("2000-01-01"), max: new Date("2040-12-31"), noInvalidDate: true }), (day) => {
        const [y, m, d] = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()];
        const iso = isoDate(y, m, d);
        expect(parseDate(`${String(y)}年${String(m)}月${String(d)}日`)).toBe(iso);
        expect(parseDate(iso!)).toBe(iso);
      }),
    );
  });

  test.each([
    ["http://a.gov.cn/x/202503/t20250305_1.html", "2025-03-05"],
    ["http://a.gov.cn/art/2023/3/24/art_1_2.html", "2023-03-24"],
    ["http://a.gov.cn/columns/x/202601/27/y.html", "2026-01-27"],
    ["http://a.gov.cn/show/3232649.html", null],
    ["http://a20250101.gov.cn/show.html", null],
  ])("the address %s", (url, wanted) => {
    expect(dateOfUrl(url)).toBe(wanted);
  });
});

describe("the year", () => {
  test.each([
    ["柳溪县2024年度法治政府建设情况报告", "2024年，全县做了以下工作。", "", 2024],
    ["柳溪县法治政府建设情况报告", "2023年以来，全县做了以下工作。", "", 2023],
    ["柳溪县法治政府建设情况报告", "根据要求，现将2022年度法治政府建设情况报告如下。", "", 2022],
    ["柳溪县法治政府建设情况报告", "一年来，全县做了以下工作。", "柳溪县人民政府\n2025年2月1日", 2024],
    ["柳溪县法治政府建设情况报告", "一年来，全县做了以下工作。", "柳溪县人民政府\n2025年12月20日", 2025],
    ["柳溪县法治政府建设情况报告", "到2035年，基本建成法治政府。", "", null],
    ["柳溪县法治政府建设情况报告", "“十四五”时期（2021—2025年），全县做了以下工作。", "", null],
  ])("%s / %s / %s", (title, opening, tail, year) => {
    expect(headOf(`${title}\n${opening}${BODY}${tail}`).head.year).toBe(year);
  });

  test("stays open when title and opening contradict each other, and is decided by a third source", () => {
    const open = headOf(`柳溪县2024年法治政府建设情况报告\n2023年，全县做了以下工作。${BODY}`);
    expect(open.head.year).toBeNull();
    expect(open.residue).toMatchObject([
      { kind: "YEAR", surface: "2023", why: "title 说 2024 年，opening 说 2023 年" },
    ]);
    expect(
      headOf(`柳溪县2024年法治政府建设情况报告\n2023年，全县做了以下工作。${BODY}柳溪县人民政府\n2024年1月9日`).head
        .year,
    ).toBe(2023);
  });
});

describe("genre", () => {
  test.each([
    ["柳溪县2024年法治政府建设情况的报告", "REPORT"],
    ["柳溪县2024年依法行政工作总结", "REPORT"],
    ["柳溪县法治政府建设年报（2024年）", "REPORT"],
    ["柳溪县2024年法治政府建设工作要点完成情况", "REPORT"],
    ["柳溪县2025年法治政府建设工作要点", "PLAN"],
    ["柳溪县法治政府建设实施方案（2021—2025年）", "PLAN"],
    ["关于《柳溪县法治政府建设实施方案》的解读", "EXPLAINER"],
    ["某县2024年法治政府建设情况报告", "TEMPLATE"],
    ["**县2024年法治政府建设情况报告", "TEMPLATE"],
    ["柳溪县召开全面依法治县推进会暨培训班", "OTHER"],
    ["关于开展法治政府建设示范创建的公告", "OTHER"],
  ])("%s is %s", (title, genre) => {
    expect(headOf(`${title}\n2024年，全县做了以下工作。${BODY}`).head.genre).toBe(genre);
  });
});

describe("the department", () => {
  test.each([
    ["柳溪县司法局2024年法治政府建设工作报告", "柳溪县司法局"],
    ["2024年柳溪县交通运输局法治政府建设工作情况", "柳溪县交通运输局"],
    ["柳溪县司法局关于2024年度法治政府建设情况的报告", "柳溪县司法局"],
    ["柳溪县司法局关于柳溪县2024年法治政府建设情况的报告", null],
    ["柳溪县人民政府关于2024年法治政府建设情况的报告", null],
    ["中共柳溪县委全面依法治县委员会办公室2024年法治政府建设情况报告", null],
    ["柳溪经济开发区管理委员会2024年法治政府建设情况报告", null],
    ["留坝街道办事处2024年法治政府建设情况报告", null],
  ])("%s: %s", (title, wanted) => {
    expect(headOf(`${title}\n2024年，全面做好各项工作。${BODY}`).department).toBe(wanted);
  });

  test("that says only 我局 is named by the signature, else by the page", () => {
    const text = `2024年度法治政府建设情况报告\n2024年，我局做了以下工作。\n一、主要工作\n我局窗口办事更快，我局干警学法更勤。\n`;
    expect(headOf(`${text}柳溪县水利局\n2025年1月3日`).department).toBe("柳溪县水利局");
    expect(headOf(text, { site: "青禾市司法局网站" }).department).toBe("青禾市司法局");
    expect(headOf(text).department).toBeNull();
  });
});

describe("titles", () => {
  test.each([
    [
      ["中共柳溪县委", "柳溪县人民政府", "关于2024年度法治政府建设的报告"],
      "中共柳溪县委 柳溪县人民政府关于2024年度法治政府建设的报告",
    ],
    [["柳溪县人民政府关于2024年法治政府", "建设情况的报告"], "柳溪县人民政府关于2024年法治政府建设情况的报告"],
    [["《柳溪县2024年法治政府建设情况报告》"], "柳溪县2024年法治政府建设情况报告"],
  ])("%j", (lines, title) => {
    expect(joinTitle(lines)).toBe(title);
  });

  test("come from the page when the text has none, without the name of the site", () => {
    expect(
      headOf(`2024年，全县做了以下工作。${BODY}`, {
        title: "柳溪县2024年法治政府建设年度报告 - 柳溪县人民政府门户网站",
      }).head.title,
    ).toBe("柳溪县2024年法治政府建设年度报告");
    expect(headOf(`2024年，全县做了以下工作。${BODY}`).head.title).toBeNull();
  });
});
