import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Atlas, startAtlas } from "./atlas.ts";
import { PHONE, read } from "./reader.ts";

let atlas: Atlas;
beforeAll(async () => {
  atlas = await startAtlas();
});
afterAll(() => atlas.close());

/** Every page, by an address that shows something. */
const PAGES = {
  home: "/",
  list: "/?form=LIST",
  drawer: "/?evidence=990121.falv-mingbairen",
  initiative: "/initiative/falv-mingbairen",
  place: "/jurisdiction/990121",
  report: "/report/990121-2024",
  graph: "/graph?focus=Initiative:falv-mingbairen",
  start: "/graph",
  coverage: "/coverage",
  about: "/about",
  missing: "/nothing",
};

test.each(Object.entries(PAGES))("axe finds nothing on %s, in light and dark", async (_, path) => {
  const reader = await read(atlas, { colorScheme: "light", reducedMotion: "reduce" });
  await reader.open(path);
  const check = async (axe: AxeBuilder) =>
    (await axe.analyze()).violations.map((v) => [v.id, v.nodes.map((node) => node.html)]);
  expect(await check(new AxeBuilder({ page: reader.page }))).toEqual([]);
  await reader.page.emulateMedia({ colorScheme: "dark" });
  // Themes differ in their colours only.
  expect(await check(new AxeBuilder({ page: reader.page }).withRules(["color-contrast"]))).toEqual([]);
  await reader.leave();
});

test.each(Object.entries(PAGES))("%s fits a phone without scrolling sideways", async (_, path) => {
  const reader = await read(atlas, { viewport: PHONE });
  await reader.open(path);
  const { wide, main } = await reader.page.evaluate(() => ({
    wide: document.documentElement.scrollWidth - innerWidth,
    main: document.querySelector("main")?.textContent ?? "",
  }));
  expect(wide).toBeLessThanOrEqual(0);
  expect(main.length).toBeGreaterThan(10);
  await reader.leave();
});

test("an initiative's page tells who says what in which year, when first seen, and why it recurs", async () => {
  const reader = await read(atlas);
  await reader.open("/initiative/gaoxiao-bancheng-yijianshi");
  const text = await reader.page.locator("main").textContent();
  expect(text).toContain("依据各地自述，未经核实；“首见”指本库最早，不代表首创。");
  expect(text).toContain("上级统一部署");
  // Full reports: 松影 2023 and 2024, 竹风, 墨川, 纸鸢 2024 of eleven; 灯影 by its excerpt.
  expect(text).toContain("库内 11 份全文报告中 5 份提及。未提及不等于未开展。");
  expect(text).toContain("2022 年未见、2023 年首见");
  expect(text).toContain("2022 年未见、2024 年首见（2023 年报告缺）");
  await reader.leave();
});

test("a place's page lists its reports and what each year says", async () => {
  const reader = await read(atlas);
  const { page } = reader;
  await reader.open("/jurisdiction/990122");
  expect(await page.locator("table.data tbody tr").count()).toBe(3);
  const row = page.locator("table.years tr", { has: page.getByRole("link", { name: "企业宁静日", exact: true }) });
  const words = await row
    .locator("td.year")
    .evaluateAll((cells) => cells.map((cell) => cell.querySelector("button")?.title ?? cell.textContent));
  expect(words).toEqual(["自述已开展", "全文未见提及", "收回/停止"]);
  await reader.leave();
});

test("a report is shown whole, with what it names marked", async () => {
  const reader = await read(atlas);
  await reader.open("/report/990121-2024");
  const text = await reader.page.locator(".text").textContent();
  expect(text).toContain("全年合并检查205次");
  expect(text).toContain("把“扫码入企”推广到全县。");
  expect(await reader.page.locator(".text .mention-initiative", { hasText: "综合查一次" }).count()).toBeGreaterThan(0);
  await reader.leave();
});

test("search finds a place by characters, pinyin, initials and code, by keys alone", async () => {
  const reader = await read(atlas);
  const { page } = reader;
  for (const text of ["松影", "songying", "990121"]) {
    await reader.open("/about");
    await page.keyboard.press("/");
    await page.keyboard.type(text);
    await page
      .getByRole("option", { name: /松影县/ })
      .first()
      .waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "松影县" }).waitFor();
    expect(reader.address()).toBe("/jurisdiction/990121");
  }
  await page.getByRole("combobox", { name: "搜索地方" }).fill("zhcyc");
  await page
    .getByRole("option", { name: /综合查一次/ })
    .first()
    .click();
  await page.getByRole("heading", { level: 1, name: "综合查一次" }).waitFor();
  await page.goBack();
  expect(reader.address()).toBe("/jurisdiction/990121");
  await reader.leave();
});

test("coverage tells full reports, excerpts and gaps", async () => {
  const reader = await read(atlas);
  await reader.open("/coverage");
  const { page } = reader;
  expect(await page.locator(".summary").textContent()).toContain("5 地，12 份报告：全文 11 份，节选 1 份");
  const cells = (name: string) =>
    page.locator("table.coverage tr", { hasText: name }).locator("td.year").allTextContents();
  expect((await cells("墨川县"))[1]).toContain("未收录该年报告");
  expect((await cells("灯影县"))[2]).toContain("节选 · 示例文本，纯属虚构");
  await reader.leave();
});

test("language and theme are switched and remembered", async () => {
  const reader = await read(atlas, { colorScheme: "light" });
  const { page } = reader;
  await reader.open("/coverage");
  await page.getByRole("button", { name: "切换为深色" }).click();
  await page.getByRole("button", { name: "Switch to English" }).click();
  await page.getByRole("heading", { level: 1, name: "Coverage" }).waitFor();
  await page.reload({ waitUntil: "networkidle" });
  await page.getByRole("heading", { level: 1, name: "Coverage" }).waitFor();
  const { theme, lang } = await page.evaluate(() => ({
    theme: document.documentElement.dataset.theme,
    lang: document.documentElement.lang,
  }));
  expect([theme, lang]).toEqual(["dark", "en"]);
  await page.getByRole("button", { name: "切换为中文" }).click();
  await page.getByRole("heading", { level: 1, name: "收录情况" }).waitFor();
  await reader.leave();
});
