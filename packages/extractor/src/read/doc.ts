import { createRequire } from "node:module";
import { NO_PAGE, type ReadFormat } from "./types.ts";

/** What is used of word-extractor, which brings no types. */
interface WordExtractor {
  extract(source: Buffer): Promise<{ getBody(options: { filterUnicode: boolean }): string }>;
}

const Extractor = createRequire(import.meta.url)("word-extractor") as new () => WordExtractor;

/** Marks of cells, fields, pictures and notes that Word keeps in its text. */
const CONTROLS = /[\u0000-\u0008\u000e-\u001f]/g;

/** DOC (Word 97–2003): paragraphs as lines, quotes left as they are. */
export const readDoc: ReadFormat = async (bytes) => {
  const document = await new Extractor().extract(Buffer.from(bytes)).catch((error: unknown) => {
    throw new Error("不是完好的 Word 文件，打不开；请另存为 DOCX 或文本。", { cause: error });
  });
  const body = document.getBody({ filterUnicode: false });
  return { text: body.replace(/\u0007/g, "\t").replace(CONTROLS, "").replace(/\r\n?|\u000b|\f/g, "\n").replace(/\n{2,}/g, "\n").trim(), page: NO_PAGE };
};
