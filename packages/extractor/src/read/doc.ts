import { createRequire } from "node:module";
import { checkCompound } from "./cfb.ts";
import { NO_PAGE, type ReadFormat } from "./types.ts";

/** What is used of word-extractor, which brings no types. */
interface WordExtractor {
  extract(source: Buffer): Promise<{ getBody(options: { filterUnicode: boolean }): string }>;
}

const Extractor = createRequire(import.meta.url)("word-extractor") as new () => WordExtractor;

/** The mark that ends a cell. */
const CELL_END = "\u0007";

/** Marks of fields, pictures and notes that Word keeps in its text. */
const CONTROLS = /(?![\t\n\v\f\r])\p{Cc}/gu;

/** DOC (Word 97–2003): paragraphs as lines, quotes left as they are. */
export const readDoc: ReadFormat = async (bytes) => {
  checkCompound(bytes);
  const document = await new Extractor().extract(Buffer.from(bytes)).catch((error: unknown) => {
    throw new Error("不是完好的 Word 文件，打不开；请另存为 DOCX 或文本。", { cause: error });
  });
  const body = document.getBody({ filterUnicode: false });
  return {
    text: body
      .replaceAll(CELL_END, "\t")
      .replace(CONTROLS, "")
      .replace(/\r\n?|\v|\f/g, "\n")
      .replace(/\n{2,}/g, "\n")
      .trim(),
    page: NO_PAGE,
  };
};
