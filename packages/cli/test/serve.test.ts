import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { atlas, type Ran, startAtlas } from "./run.ts";

const REPORT = `云南省陆良县2023年度法治政府建设情况报告

2023年，陆良县扎实推进法治政府建设，现报告如下。
一、主要做法
（一）推进政务公开。县司法局持续推行“谁执法谁普法”责任制。
陆良县人民政府
2024年1月5日
`;

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "atlas-serve-"));
  mkdirSync(join(folder, "in"));
  writeFileSync(join(folder, "in", "a.txt"), REPORT);
  expect((await atlas(["build", "in"], folder)).code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Starts the server on a free port and waits until it says where it is. */
async function serving(): Promise<{ url: string; said: string; stop(signal: NodeJS.Signals): Promise<Ran> }> {
  const { child, ended } = startAtlas(["serve", "--port", "0"], folder);
  let said = "";
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on("data", (text: string) => {
      said += text;
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (found !== undefined && said.includes("收录")) resolve(found);
    });
    void ended.then((ran) => reject(new Error(ran.err)));
  });
  const stop = (signal: NodeJS.Signals): Promise<Ran> => {
    child.kill(signal);
    return ended;
  };
  return { url, said, stop };
}

const ask = async (url: string, query: string) => {
  const headers = { "content-type": "application/json" };
  const answer = await fetch(`${url}/graphql`, { method: "POST", headers, body: JSON.stringify({ query }) });
  return (await answer.json()) as { data: Record<string, unknown> };
};

describe("atlas serve", () => {
  test.each(["SIGINT", "SIGTERM"] as const)(
    "says where it is and what it holds, answers, and ends with %s",
    async (signal) => {
      const { url, said, stop } = await serving();
      expect(said).toContain("收录 1 个地方的 1 份报告");
      expect(await ask(url, '{ jurisdiction(code: "530322") { name } }')).toEqual({
        data: { jurisdiction: { name: "陆良县" } },
      });
      expect((await fetch(`${url}/graphiql`)).status).toBe(200);
      expect(await stop(signal)).toMatchObject({ code: 0 });
    },
  );

  test("shows a graph that was built while it ran", async () => {
    const { url, stop } = await serving();
    writeFileSync(
      join(folder, "in", "b.txt"),
      REPORT.replaceAll("2023", "2022").replace("2024年1月5日", "2023年1月9日"),
    );
    expect((await atlas(["build", "in"], folder)).code).toBe(0);
    let reports: unknown = 1;
    for (let waited = 0; reports !== 2 && waited < 10_000; waited += 100) {
      const { data } = await ask(url, "{ build { reports } }");
      reports = (data["build"] as { reports: number }).reports;
      await new Promise((done) => setTimeout(done, 100));
    }
    expect(reports).toBe(2);
    await stop("SIGTERM");
  });

  test("says that the port is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await new Promise((done) => other.once("listening", done));
    const { port } = other.address() as AddressInfo;
    const ran = await atlas(["serve", "--port", String(port)], folder);
    other.close();
    expect(ran).toMatchObject({
      code: 2,
      out: "",
      err: `端口 ${String(port)} 已被占用：请用 --port 换一个，或停掉占用它的程序。\n`,
    });
  });

  test("says that nothing was built yet", async () => {
    const empty = mkdtempSync(join(tmpdir(), "atlas-serve-empty-"));
    const ran = await atlas(["serve", "--port", "0"], empty);
    rmSync(empty, { recursive: true });
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toContain("请先用 atlas build 建图");
  });

  test.each(["many", "70000", "-1"])("refuses the port %s", async (port) => {
    expect(await atlas(["serve", "--port", port], folder)).toMatchObject({
      code: 2,
      err: expect.stringContaining("--port 应为"),
    });
  });

  test("says that an address is not this machine's", async () => {
    const ran = await atlas(["serve", "--host", "203.0.113.7", "--port", "0"], folder);
    expect(ran).toMatchObject({ code: 2, err: expect.stringContaining("本机没有地址 203.0.113.7") });
  });

  test("says that Neo4j does not answer", async () => {
    const ran = await atlas(["serve", "--port", "0"], folder, { NEO4J_URI: "bolt://127.0.0.1:1" });
    expect(ran).toMatchObject({ code: 3, err: expect.stringContaining("连不上 Neo4j") });
  });
});
