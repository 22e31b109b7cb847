import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadLexicon } from "@practice-atlas/reference";
import { afterAll, describe, expect, test } from "vitest";
import { compileReadInput } from "../../src/read/index.ts";
import { READ_LIMITS, type ReadLimits, type ReadResult } from "../../src/read/types.ts";
import { makeDoc } from "./fixtures/doc.ts";
import { makePdf } from "./fixtures/pdf.ts";
import { makeDocx, makeZip } from "./fixtures/zip.ts";

const folder = mkdtempSync(join(tmpdir(), "atlas-read-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const lexicon = loadLexicon();

async function read(name: string, bytes: Buffer | string, limits: Partial<ReadLimits> = {}): Promise<ReadResult> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return compileReadInput(lexicon, { ...READ_LIMITS, ...limits })({ path, file: name, manifest: null });
}

async function textOf(name: string, bytes: Buffer | string): Promise<string> {
  const result = await read(name, bytes);
  return result.kind === "source" ? result.source.text : result.failure.why;
}

async function whyNot(name: string, bytes: Buffer | string, limits: Partial<ReadLimits> = {}): Promise<string> {
  const result = await read(name, bytes, limits);
  return result.kind === "failure" ? result.failure.why : `read: ${result.source.text.slice(0, 40)}`;
}

const LINES = [
  "柳溪县2024年法治政府建设年度报告",
  "一、主要工作",
  "（一）办事更方便。大厅把窗口合了起来，“一次办完”成了常事。",
  "柳溪县人民政府",
];

describe("DOCX", () => {
  test("gives its paragraphs as lines", async () => {
    expect(await textOf("a.docx", makeDocx(LINES))).toBe(LINES.join("\n"));
  });

  test("that unpacks to too much is named, though its directory claims little", async () => {
    const bomb = makeZip({ "word/document.xml": Buffer.alloc(3_000_000, 32) }, 10);
    expect(await whyNot("bomb.docx", bomb, { maxUnpacked: 1_000_000 })).toContain("压缩炸弹");
  });

  test("that is cut off is named as damaged", async () => {
    expect(await whyNot("cut.docx", makeDocx(LINES).subarray(0, 400))).toMatch(/已损坏|不是 DOCX/);
  });

  test("that is some other ZIP is named", async () => {
    expect(await whyNot("x.docx", makeZip({ "a.txt": "甲" }))).toContain("不是 DOCX");
  });
});

describe("DOC", () => {
  test("gives its paragraphs as lines with quotes as they stand", async () => {
    expect(await textOf("a.doc", makeDoc(LINES))).toBe(LINES.join("\n"));
  });

  test("whose sectors run in a circle is named and does not hang", async () => {
    expect(await whyNot("circle.doc", makeDoc(LINES, true))).toContain("已损坏");
  });

  test("that is no Word file is named", async () => {
    const other = makeDoc(LINES);
    expect(await whyNot("other.doc", Buffer.concat([other.subarray(0, 1536), Buffer.alloc(8192)]))).toMatch(/打不开/);
  });
});

describe("PDF", () => {
  const page = (rows: readonly (readonly [string, number])[]): { text: string; x: number; y: number }[] =>
    rows.map(([text, x], i) => ({ text, x, y: 760 - i * 28 }));
  const full = "法".repeat(28);

  test("joins lines into paragraphs and keeps headings apart", async () => {
    const pdf = makePdf([
      page([
        ["柳溪县年度报告", 220],
        [`　　${full.slice(0, 26)}`.trim(), 105],
        [full, 73],
        ["治。", 73],
        ["一、主要工作", 105],
        ["办得更快。", 105],
      ]),
    ]);
    expect(await textOf("a.pdf", pdf)).toBe(
      `柳溪县年度报告\n${full.slice(0, 26)}${full}治。\n一、主要工作\n办得更快。`,
    );
  });

  test("leaves out page numbers and goes on over the page", async () => {
    const pages = [1, 2].map((n) => [
      ...page([
        [full, 73],
        [full, 73],
      ]),
      { text: `- ${String(n)} -`, x: 280, y: 40 },
    ]);
    expect(await textOf("pages.pdf", makePdf(pages))).toBe(full.repeat(4));
  });

  test("makes radicals characters again", async () => {
    expect(await textOf("r.pdf", makePdf([page([["⼈⺠政府⻅证⽂明办事更⽅便，服务送到家门口", 73]])]))).toBe(
      "人民政府见证文明办事更方便，服务送到家门口",
    );
  });

  test("without text is named as a scan", async () => {
    expect(await whyNot("scan.pdf", makePdf([[], []]))).toContain("扫描件");
  });

  test("with too many pages, or damaged, is named", async () => {
    expect(await whyNot("long.pdf", makePdf([page([[full, 73]]), page([[full, 73]])]), { maxPages: 1 })).toContain(
      "2 页",
    );
    expect(await whyNot("bad.pdf", "%PDF-1.4\nnothing")).toContain("已损坏");
  });
});

describe("files that are not read", () => {
  test.each([
    ["a.jpg", Buffer.from([0xff, 0xd8, 0xff, 0xe0]), "图片"],
    ["a.xlsx", makeZip({ "xl/workbook.xml": "x" }), "电子表格"],
    ["a.ofd", makeZip({ "OFD.xml": "x" }), "OFD"],
    ["a.txt", Buffer.alloc(0), "空文件"],
    ["a.rar", Buffer.from("Rar!0000", "latin1"), "压缩包"],
    ["a.txt", Buffer.from("  \n "), "没有读出文字"],
    ["a.bin", Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919 + (i >> 3)) % 32)), "不是文本"],
  ])("%s is named with a sentence", async (name, bytes, word) => {
    expect(await whyNot(name, bytes)).toContain(word);
  });

  test("a file beyond the limit is not opened", async () => {
    expect(await whyNot("big.txt", "法".repeat(1000), { maxBytes: 100 })).toContain("超过上限");
  });
});
