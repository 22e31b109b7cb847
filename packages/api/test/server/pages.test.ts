import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildApp } from "../../src/index.ts";
import { stubSource } from "../support/source.ts";

let folder: string;
let app: FastifyInstance;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "atlas-pages-"));
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "index.html"), "<title>图谱</title>");
  writeFileSync(join(folder, "icon.svg"), "<svg/>");
  writeFileSync(join(folder, "assets", "index-B8kQ2_x1.js"), "export {};".repeat(300));
  app = await buildApp({ source: stubSource(), explorer: folder, rateMax: 0, log: false });
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });

describe("the explorer's files", () => {
  it.each(["/", "/jurisdiction/532530", "/graph?focus=Initiative:yichuang", "/initiative/x-0a1b2c3d4e"])(
    "show its page at %s, asked anew each time",
    async (url) => {
      const answer = await get(url);
      expect([answer.statusCode, answer.body]).toEqual([200, "<title>图谱</title>"]);
      expect(answer.headers["content-type"]).toMatch(/^text\/html/);
      expect(answer.headers["cache-control"]).toBe("no-cache");
      expect(answer.headers["content-security-policy"]).toMatch(/script-src 'self';/);
    },
  );

  it("are kept for ever when a hash is in their name, and asked anew when not", async () => {
    const asset = await get("/assets/index-B8kQ2_x1.js");
    expect(asset.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect((await get("/icon.svg")).headers["cache-control"]).toBe("no-cache");
  });

  it("travel compressed", async () => {
    const asset = await get("/assets/index-B8kQ2_x1.js", { "accept-encoding": "gzip" });
    expect(asset.headers["content-encoding"]).toBe("gzip");
    expect(asset.rawPayload.length).toBeLessThan(1_000);
  });

  it.each(["/assets/gone-12345678.js", "/favicon.ico", "/graphql/x"])("are not found at %s", async (url) => {
    expect((await get(url)).statusCode).toBe(404);
  });

  it.each(["/../package.json", "/..%2f..%2fetc%2fpasswd", "/assets/..%5c..%5cx"])(
    "do not reach out of their folder: %s",
    async (url) => {
      const answer = await get(url);
      expect(answer.body).not.toMatch(/root:|"name"/);
    },
  );

  it("are missed in words that say what to do", async () => {
    const bare = await buildApp({ source: stubSource(), explorer: join(folder, "nothing"), rateMax: 0, log: false });
    const answer = await bare.inject({ url: "/" });
    expect([answer.statusCode, answer.body]).toEqual([503, expect.stringContaining("尚未构建")]);
    await bare.close();
  });
});

describe("GraphiQL", () => {
  it("is served with all that it needs from here", async () => {
    const page = await get("/graphiql");
    const sources = [...page.body.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map((match) => match[1]!);
    expect(sources).toHaveLength(5);
    for (const url of sources) {
      const answer = await get(url);
      expect([url, answer.statusCode, answer.rawPayload.length > 100]).toEqual([url, 200, true]);
    }
    expect(page.body).not.toMatch(/https?:/);
  });

  it("has a policy of its own that is as strict about scripts", async () => {
    const policy = String((await get("/graphiql")).headers["content-security-policy"]);
    expect(policy).toMatch(/script-src 'self';/);
    expect(policy).toMatch(/style-src 'self' 'unsafe-inline'/);
    expect(String((await get("/")).headers["content-security-policy"])).not.toMatch(/unsafe/);
  });
});
