import type { BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";
import type { Atlas } from "./atlas.ts";

const DESKTOP = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };

export interface Reader {
  page: Page;
  /** Opens an address and waits until nothing loads. */
  open(path: string): Promise<void>;
  /** The address as it is now, without the origin. */
  address(): string;
  /** Fails when the page said an error or asked another origin, then closes it. */
  leave(): Promise<void>;
}

/** A browser window of its own, which notes every error on the console and every request to another origin. */
export async function read(atlas: Atlas, options: BrowserContextOptions = {}): Promise<Reader> {
  const context = await atlas.browser.newContext({ viewport: DESKTOP, locale: "zh-CN", ...options });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith("http") && origin !== atlas.url) problems.push(`asked ${origin}`);
  });
  return {
    page,
    open: async (path) => {
      await page.goto(atlas.url + path, { waitUntil: "networkidle" });
    },
    address: () => page.url().slice(atlas.url.length),
    leave: async () => {
      await context.close();
      expect(problems).toEqual([]);
    },
  };
}
