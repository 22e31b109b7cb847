import mammoth from "mammoth";
import { NO_PAGE, type ReadFormat } from "./types.ts";
import { checkUnpacked } from "./zip.ts";

/** DOCX: paragraphs as lines. What it unpacks to is bounded before it is opened. */
export const readDocx: ReadFormat = async (bytes, limits) => {
  checkUnpacked(bytes, limits.maxUnpacked);
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  return {
    text: value
      .replace(/\n{2,}/g, "\n")
      .replace(/[ \t\u3000]+$/gm, "")
      .trim(),
    page: NO_PAGE,
  };
};
