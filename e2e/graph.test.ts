import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Atlas, startAtlas } from "./atlas.ts";
import { read } from "./reader.ts";

/** What the tests ask of the drawing, which the page hands out to a browser that tests drive. */
interface Drawn {
  map<T>(read: (node: { id(): string; position(): { x: number; y: number }; data(key: string): unknown }) => T): T[];
  length: number;
}
declare const cy: { nodes(selector?: string): Drawn; edges(): Drawn; zoom(): number; pan(): { x: number; y: number } };

let atlas: Atlas;
beforeAll(async () => {
  atlas = await startAtlas();
});
afterAll(() => atlas.close());

const FOCUS = "/graph?focus=Initiative:zonghe-chayici";

type Places = Record<string, { x: number; y: number }>;

const idle = (page: Page) => page.locator('[data-graph-state="idle"]').waitFor();
const places = (page: Page): Promise<Places> =>
  page.evaluate(() => Object.fromEntries(cy.nodes().map((node) => [node.id(), { ...node.position() }])));
const viewport = (page: Page) => page.evaluate(() => ({ zoom: cy.zoom(), pan: { ...cy.pan() } }));

test("the graph shows a practice among its places, with the same in tables", async () => {
  const reader = await read(atlas);
  const { page } = reader;
  await reader.open(FOCUS);
  await idle(page);
  const names = await page.evaluate(() => cy.nodes().map((node) => node.data("name") as string));
  expect(names).toEqual(expect.arrayContaining(["综合查一次", "松影县", "竹风县", "纸鸢县"]));
  await page.getByRole("tab", { name: "节点表" }).click();
  expect(await page.locator(".panel tbody tr").count()).toBe(names.length);
  await page.getByRole("tab", { name: "关系表" }).click();
  expect(await page.locator(".panel tbody tr").count()).toBe(await page.evaluate(() => cy.edges().length));
  await reader.leave();
});

test("expanding adds neighbours and moves nothing, neither nodes nor view", async () => {
  const reader = await read(atlas);
  const { page } = reader;
  await reader.open(`${FOCUS}&selected=Jurisdiction:990121`);
  await idle(page);
  const [before, seen] = [await places(page), await viewport(page)];
  await page.getByRole("button", { name: "展开邻接" }).click();
  await page.waitForFunction((count) => cy.nodes().length > count, Object.keys(before).length);
  await idle(page);
  const after = await places(page);
  expect(Object.keys(after).length).toBeGreaterThan(Object.keys(before).length);
  expect(after).toMatchObject(before);
  expect(await viewport(page)).toEqual(seen);
  expect(reader.address()).toContain("open=Jurisdiction:990121");
  await reader.leave();
});

test("the same address draws the same picture, and back takes the expansion away", async () => {
  const reader = await read(atlas);
  const { page } = reader;
  await reader.open(FOCUS);
  await idle(page);
  const plain = await places(page);
  await page.locator(".edge-list").getByRole("button", { name: "松影县", exact: true }).first().click();
  await page.getByRole("button", { name: "展开邻接" }).click();
  await page.waitForFunction((count) => cy.nodes().length > count, Object.keys(plain).length);
  const grown = await places(page);
  await page.reload({ waitUntil: "networkidle" });
  await idle(page);
  expect(await places(page)).toEqual(grown);
  await page.goBack();
  await page.waitForFunction((count) => cy.nodes().length === count, Object.keys(plain).length);
  expect(await places(page)).toEqual(plain);
  await reader.leave();
});

test("a line between a place and a practice leads to its evidence", async () => {
  const reader = await read(atlas);
  const { page } = reader;
  await reader.open(FOCUS);
  await idle(page);
  await page.getByRole("button", { name: "看原文依据：松影县" }).first().click();
  await page.locator("article.evidence").first().waitFor();
  expect(reader.address()).toContain("evidence=990121.zonghe-chayici");
  await reader.leave();
});

test("a kind can be hidden and comes back where it was; the picture is saved as PNG", async () => {
  const reader = await read(atlas);
  const { page } = reader;
  await reader.open(FOCUS);
  await idle(page);
  const before = await places(page);
  const kind = page.getByRole("button", { name: "地方", exact: true });
  await kind.click();
  await page.waitForFunction(() => cy.nodes('[kind="JURISDICTION"]:visible').length === 0);
  await kind.click();
  await page.waitForFunction(() => cy.nodes('[kind="JURISDICTION"]:visible').length > 0);
  expect(await places(page)).toEqual(before);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "导出 PNG" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("综合查一次.png");
  await reader.leave();
});
