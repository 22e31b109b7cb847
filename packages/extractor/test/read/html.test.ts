import { loadLexicon } from "@practice-atlas/reference";
import { describe, expect, test } from "vitest";
import { compileReadHtml } from "../../src/read/html/index.ts";
import { READ_LIMITS } from "../../src/read/types.ts";

const readHtml = compileReadHtml(loadLexicon());
const read = (html: string | Buffer): ReturnType<typeof readHtml> => readHtml(Buffer.from(html), READ_LIMITS);

const PARAGRAPH = "大厅把窗口合了起来，群众交一次材料就能办完，过去要跑三趟的事如今一趟就成，办得慢了还有人催。";
const BODY = `<p>&emsp;&emsp;2024年，柳溪县做了以下工作。</p><p>一、主要工作</p><p>${PARAGRAPH}</p><p>二、存在问题</p><p>人手少<br>设备旧</p><p>${PARAGRAPH}</p>`;
const TABLE =
  "<table><tr><td>索引号：</td><td>KX01/2025-00012</td><td>发布机构</td><td>柳溪县司法局</td></tr><tr><td>发布日期</td><td>2025-02-14</td></tr></table>";

const page = (main: string, head = ""): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>法治政府建设 - 柳溪县人民政府</title>${head}</head><body><div class="nav"><a href="/">首页</a><a href="/zw">政务公开</a></div>${TABLE}<h1>柳溪县2024年法治政府建设年度报告</h1>${main}<div class="footer">主办：柳溪县人民政府</div><script>var a = "不要";</script></body></html>`;

const LINES = [
  "2024年，柳溪县做了以下工作。",
  "一、主要工作",
  PARAGRAPH,
  "二、存在问题",
  "人手少",
  "设备旧",
  PARAGRAPH,
].join("\n");

describe("a saved page", () => {
  test.each([
    ["TRS_Editor", `<div class="TRS_Editor">${BODY}</div>`],
    ["#zoom", `<div id="zoom"><div>${BODY}</div></div>`],
    ["#UCAP-CONTENT", `<td id="UCAP-CONTENT">${BODY}</td>`],
  ])("gives the paragraphs in %s and nothing around them", async (_, main) => {
    expect((await read(page(main))).text).toBe(LINES);
  });

  test("without a known container gives its main text by Readability", async () => {
    const { text } = await read(page(`<div class="a1b2"><div>${BODY}${BODY}</div></div>`));
    expect(text).toContain(PARAGRAPH);
    expect(text).not.toContain("不要");
  });

  test("tells its metadata table: index number, body, day of publication", async () => {
    const { page: facts } = await read(page(`<div id="zoom">${BODY}</div>`));
    expect(facts).toMatchObject({
      indexNumber: "KX01/2025-00012",
      issuer: "柳溪县司法局",
      publishedAt: "2025-02-14",
      title: "柳溪县2024年法治政府建设年度报告",
    });
  });

  test("trusts meta tags before the table, and the canonical address", async () => {
    const head =
      '<meta name="ArticleTitle" content="柳溪县法治政府建设报告"><meta name="PubDate" content="2025-03-01 09:00"><meta name="ContentSource" content="柳溪县人民政府"><meta name="SiteName" content="柳溪县人民政府网"><link rel="canonical" href="https://www.example.gov.cn/a/1.html">';
    const { page: facts } = await read(page(`<div id="zoom">${BODY}</div>`, head));
    expect(facts).toEqual({
      title: "柳溪县法治政府建设报告",
      publishedAt: "2025-03-01 09:00",
      issuer: "柳溪县人民政府",
      site: "柳溪县人民政府网",
      url: "https://www.example.gov.cn/a/1.html",
      indexNumber: "KX01/2025-00012",
    });
  });

  test("knows the address that the browser noted when it saved the page", async () => {
    const html = `<!-- saved from url=(0041)http://www.example.gov.cn/b/2.html -->${page(`<div id="zoom">${BODY}</div>`)}`;
    expect((await read(html)).page.url).toBe("http://www.example.gov.cn/b/2.html");
  });

  test("in GB2312 or Big5 is read in its own charset", async () => {
    const gb = Buffer.concat([
      Buffer.from('<html><head><meta charset="gb2312"></head><body><div id="zoom"><p>'),
      Buffer.from([0xb7, 0xa8, 0xd6, 0xce]),
      Buffer.from("</p></div></body></html>"),
    ]);
    expect((await read(gb)).text).toBe("法治");
    const big5 = Buffer.concat([
      Buffer.from('<html><head><meta charset="big5"></head><body><div id="zoom"><p>'),
      Buffer.from([0xaa, 0x6b, 0xaa, 0x76]),
      Buffer.from("</p></div></body></html>"),
    ]);
    expect((await read(big5)).text).toBe("法治");
  });

  test("hides what the reader of the page does not see, and joins lines that only the source breaks", async () => {
    const { text } = await read(
      page(`<div id="zoom"><p style="display:none">暗号</p><p>法治\n   政府</p>${BODY}</div>`),
    );
    expect(text.split("\n")[0]).toBe("法治政府");
    expect(text).not.toContain("暗号");
  });
});
