import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Atlas, startAtlas } from "./atlas.ts";
import { PHONE, read } from "./reader.ts";

// The expected answers are those of the table in corpus/tutorial/README.md.
let atlas: Atlas;
beforeAll(async () => {
  atlas = await startAtlas();
});
afterAll(() => atlas.close());

const row = (page: Page, name: string) =>
  page.locator(".matrix tbody tr", { has: page.getByRole("link", { name, exact: true }) });

test("home shows what recurs, with places, full reports and the denominator", async () => {
  const reader = await read(atlas);
  await reader.open("/");
  const practice = row(reader.page, "法律明白人");
  // Five counties do it, one of them by its excerpt only; ten of the eleven full reports mention it, plans and problems included.
  expect(await practice.locator("th .row-places").textContent()).toBe("5");
  expect(await practice.locator("th .row-full").textContent()).toBe("10/11");
  expect(await reader.page.locator(".summary").textContent()).toContain("所选范围收录 11 份全文报告、1 份节选");
  expect(await reader.page.getByRole("link", { name: "法律援助", exact: true }).count()).toBe(0);
  await reader.leave();
});

test("statutory duties are one click away, and the click is in the address", async () => {
  const reader = await read(atlas);
  await reader.open("/");
  await reader.page.getByText("更多条件").click();
  await reader.page.getByLabel("法定职责").check();
  await row(reader.page, "法律援助").waitFor();
  expect(reader.address()).toContain("nature=CENTRAL_MANDATE,PILOT,LOCAL_INVENTION,STATUTORY_DUTY");
  await reader.leave();
});

test("a year without a report is told from silence and from an excerpt", async () => {
  const reader = await read(atlas);
  await reader.open("/?from=2024&to=2024&least=1");
  const cells = row(reader.page, "府院联动").locator("td[data-column]");
  const labels = await cells.evaluateAll((all) => all.map((cell) => cell.getAttribute("aria-label") ?? ""));
  expect(labels.find((label) => label.includes("墨川县"))).toContain("全文未见提及");
  expect(labels.find((label) => label.includes("灯影县"))).toContain("仅收节选，无法判断");
  expect(labels.find((label) => label.includes("松影县"))).toContain("自述已开展 2024");
  await reader.open("/?from=2022&to=2022&least=1&missing=1");
  const early = row(reader.page, "综合查一次").locator("td[data-column]");
  const earlier = await early.evaluateAll((all) => all.map((cell) => cell.getAttribute("aria-label") ?? ""));
  expect(earlier.find((label) => label.includes("纸鸢县"))).toContain("未收录该年报告");
  await reader.leave();
});

test("a cell opens its evidence: the sentence with the words marked, whose it is, and that it is fiction", async () => {
  const reader = await read(atlas);
  const { page } = reader;
  await reader.open("/");
  await row(page, "综合查一次").locator('td[aria-label^="纸鸢县"]').click();
  const drawer = page.getByRole("dialog");
  await drawer.locator("article").first().waitFor();
  expect(reader.address()).toBe("/?evidence=990221.zonghe-chayici");
  expect(await drawer.getByRole("heading").textContent()).toContain("纸鸢县");
  expect(await drawer.locator("mark").first().textContent()).toContain("综合查一次");
  expect(await drawer.textContent()).toContain("示例文本，纯属虚构");
  expect(await drawer.textContent()).toContain("报告自述，未经核实");
  await page.keyboard.press("Escape");
  expect(await drawer.count()).toBe(0);
  expect(reader.address()).toBe("/");
  await reader.leave();
});

test("back closes the drawer, forward and reload show it again", async () => {
  const reader = await read(atlas);
  const { page } = reader;
  await reader.open("/?stance=ALL");
  await row(page, "法律明白人").locator('td[aria-label^="竹风县"]').click();
  await page.locator("article.evidence").first().waitFor();
  await page.goBack();
  expect(await page.getByRole("dialog").count()).toBe(0);
  expect(reader.address()).toBe("/?stance=ALL");
  await page.goForward();
  await page.reload({ waitUntil: "networkidle" });
  // 竹风县 says four things of it over three years: done, done, a problem, a plan to go on.
  const marks = await page.locator("article.evidence header .mark-words").allTextContents();
  expect([...marks].sort()).toEqual(["自述不足", "自述已开展", "自述已开展", "继续推进"].sort());
  await reader.leave();
});

test("the matrix is read by keys alone", async () => {
  const reader = await read(atlas);
  const { page } = reader;
  await reader.open("/?rows=NONE&order=NAME");
  await page.locator(".matrix-scroll").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Home");
  const focused = () => page.evaluate(() => ({ ...(document.activeElement as HTMLElement).dataset }));
  await page.waitForFunction(() => (document.activeElement as HTMLElement).dataset["column"] === "-1");
  // One step at a time: on a slow machine the next key would else overtake the focus.
  const step = async (key: string) => {
    const { row = "", column = "" } = await focused();
    await page.keyboard.press(key);
    await page.waitForFunction(
      ([oldRow, oldColumn]) => {
        const now = (document.activeElement as HTMLElement).dataset;
        return now["row"] !== oldRow || now["column"] !== oldColumn;
      },
      [row, column],
    );
  };
  const filled = page.locator("td.said").first();
  const spot = await filled.evaluate((cell) => ({ ...(cell as HTMLElement).dataset }));
  while (Number((await focused())["row"]) < Number(spot["row"])) await step("ArrowDown");
  while (Number((await focused())["row"]) > Number(spot["row"])) await step("ArrowUp");
  while (Number((await focused())["column"]) < Number(spot["column"])) await step("ArrowRight");
  await page.keyboard.press("Enter");
  await page.locator("article.evidence").first().waitFor();
  await reader.leave();
});

test("a phone gets a list whose chips open the same evidence", async () => {
  const reader = await read(atlas, { viewport: PHONE });
  const { page } = reader;
  await reader.open("/");
  const item = page.locator(".list-row", { has: page.getByRole("link", { name: "府院联动", exact: true }) });
  expect(await item.textContent()).toContain("3 地自述已开展；库内 11 份全文报告中 8 份提及。未提及不等于未开展。");
  await item.getByRole("button", { name: /松影县/ }).click();
  await page.locator("article.evidence").first().waitFor();
  expect(reader.address()).toBe("/?evidence=990121.fuyuan-liandong");
  await reader.leave();
});

test("a citation is copied with its sentence, report, fiction and address", async () => {
  const reader = await read(atlas, { permissions: ["clipboard-read", "clipboard-write"] });
  const { page } = reader;
  await reader.open("/?evidence=990121.zonghe-chayici.2024");
  await page
    .locator("article.evidence", { has: page.locator(".sentence", { hasText: "全年合并检查205次" }) })
    .getByRole("button", { name: "复制引文" })
    .click();
  await page.getByText("已复制").waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  for (const part of [
    "全年合并检查205次",
    "松影县2024年法治政府建设年度报告",
    "示例文本，纯属虚构",
    `${atlas.url}/?evidence=990121.zonghe-chayici&sentence=r-`,
  ]) {
    expect(copied).toContain(part);
  }
  await reader.leave();
});
