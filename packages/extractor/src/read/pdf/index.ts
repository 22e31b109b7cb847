import type { Lexicon } from "@practice-atlas/reference";
import { getDocumentProxy } from "unpdf";
import { NO_PAGE, type ReadFormat, type ReadLimits } from "../types.ts";
import { joinPages } from "./join.ts";
import { type Glyphs, linesOf, type PdfLine } from "./lines.ts";

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Fewer characters a page than this mean that the pages are pictures. */
const SCAN = 15;

async function pageLines(pdf: Pdf, number: number): Promise<PdfLine[]> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  const glyphs = items.flatMap((item): Glyphs[] => {
    if (!("str" in item)) return [];
    const [a, b, , , x, y] = item.transform as [number, number, number, number, number, number];
    return [{ str: item.str, x, y, width: item.width, height: item.height || Math.hypot(a, b) }];
  });
  page.cleanup();
  return linesOf(glyphs);
}

async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, verbosity: 0 });
  } catch (error) {
    const name = (error as Error).name;
    throw new Error(name === "PasswordException" ? "PDF 有密码；请另存为无密码的文件。" : "PDF 已损坏，打不开。", {
      cause: error,
    });
  }
}

async function allPages(bytes: Uint8Array, limits: ReadLimits): Promise<PdfLine[][]> {
  const pdf = await open(bytes);
  try {
    if (pdf.numPages > limits.maxPages)
      throw new Error(`PDF 有 ${String(pdf.numPages)} 页，超过上限 ${String(limits.maxPages)} 页。`);
    const pages: PdfLine[][] = [];
    let chars = 0;
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const lines = await pageLines(pdf, number);
      chars += lines.reduce((sum, line) => sum + line.text.length, 0);
      if (chars > limits.maxChars) throw new Error(`文字超过上限 ${String(limits.maxChars)} 个字符。`);
      pages.push(lines);
    }
    if (chars < pdf.numPages * SCAN) throw new Error("是扫描件，没有可读的文字；请先做文字识别（OCR）。");
    return pages;
  } finally {
    await pdf.destroy();
  }
}

/** Compiles the reader of PDFs: lines joined into paragraphs, radicals of CJK fonts made characters again. */
export function compileReadPdf(lexicon: Lexicon): ReadFormat {
  const radicals = new Map(
    lexicon
      .table("cjk-radicals", ["radical", "character", "reason"])
      .map((row) => [row["radical"]!, row["character"]!]),
  );
  return async (bytes, limits) => {
    const text = joinPages(await allPages(bytes, limits));
    return { text: text.replace(/[\u2e80-\u2fdf]/g, (c) => radicals.get(c) ?? c), page: NO_PAGE };
  };
}
