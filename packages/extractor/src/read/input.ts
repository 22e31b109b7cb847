import { readFileSync, statSync } from "node:fs";
import { sha256 } from "@practice-atlas/model";
import type { Lexicon } from "@practice-atlas/reference";
import { type Format, sniffFormat } from "./sniff.ts";
import { readText } from "./text.ts";
import { type InputFile, READ_LIMITS, type ReadFormat, type ReadLimits, type ReadResult } from "./types.ts";

const megabytes = (bytes: number): string => `${String(Math.round(bytes / 1024 / 1024))} MB`;

/** Reads one file; whatever is wrong with it becomes a failure, nothing is thrown. */
export type ReadInput = (input: InputFile) => Promise<ReadResult>;

/** How each format's reader is made; the libraries for it are loaded when the first such file comes. */
const MAKERS: Readonly<Record<Format, (lexicon: Lexicon) => Promise<ReadFormat>>> = {
  text: async () => readText,
  html: async (lexicon) => (await import("./html/index.ts")).compileReadHtml(lexicon),
  pdf: async (lexicon) => (await import("./pdf/index.ts")).compileReadPdf(lexicon),
  docx: async () => (await import("./docx.ts")).readDocx,
  doc: async () => (await import("./doc.ts")).readDoc,
};

/** Compiles the reader of files of all formats, with the tables for pages and fonts. */
export function compileReadInput(lexicon: Lexicon, limits: ReadLimits = READ_LIMITS): ReadInput {
  const made = new Map<Format, Promise<ReadFormat>>();
  const readerOf = (format: Format): Promise<ReadFormat> => {
    const reader = made.get(format) ?? MAKERS[format](lexicon);
    made.set(format, reader);
    return reader;
  };
  return async (input) => {
    const fail = (why: string): ReadResult => ({
      kind: "failure",
      failure: { file: input.file, path: input.path, why },
    });
    try {
      // Not read in the background: for files of some kB that costs more than it hides, and nothing else waits.
      const { size } = statSync(input.path);
      if (size > limits.maxBytes) return fail(`文件有 ${megabytes(size)}，超过上限 ${megabytes(limits.maxBytes)}。`);
      const bytes = readFileSync(input.path);
      const format = sniffFormat(input.file, bytes);
      if ("why" in format) return fail(format.why);
      const readFormat = await readerOf(format.format);
      const { text, page } = await readFormat(bytes, limits);
      if (text.trim() === "") return fail("没有读出文字。");
      if (text.length > limits.maxChars)
        return fail(`文字有 ${String(text.length)} 个字符，超过上限 ${String(limits.maxChars)}。`);
      const source = {
        file: input.file,
        text,
        sha256: sha256(text),
        sourceSha256: sha256(bytes),
        alsoAt: [],
        page,
        manifest: input.manifest,
      };
      return { kind: "source", source };
    } catch (error) {
      return fail(`读不出来：${error instanceof Error ? error.message : String(error)}`);
    }
  };
}
