import { extname } from "node:path";

/** What a file is by its first bytes, and by its name where bytes do not tell. */
export type Format = "text" | "html" | "pdf" | "docx" | "doc";

const starts = (bytes: Uint8Array, ...marks: number[]): boolean => marks.every((mark, i) => bytes[i] === mark);

const UNSUPPORTED: readonly (readonly [(bytes: Uint8Array) => boolean, string])[] = [
  [
    (b) =>
      starts(b, 0xff, 0xd8, 0xff) ||
      starts(b, 0x89, 0x50, 0x4e, 0x47) ||
      starts(b, 0x47, 0x49, 0x46, 0x38) ||
      starts(b, 0x42, 0x4d) ||
      starts(b, 0x49, 0x49, 0x2a, 0) ||
      starts(b, 0x4d, 0x4d, 0, 0x2a),
    "是图片，没有可读的文字；请先做文字识别（OCR）。",
  ],
  [
    (b) => starts(b, 0x52, 0x61, 0x72, 0x21) || starts(b, 0x37, 0x7a, 0xbc, 0xaf) || starts(b, 0x1f, 0x8b),
    "是压缩包；请先解压。",
  ],
  [(b) => starts(b, 0x7b, 0x5c, 0x72, 0x74, 0x66), "是 RTF 文件，暂不支持；请另存为 DOCX 或文本。"],
];

const NAMES: Readonly<Record<string, string>> = {
  ".xls": "是电子表格，不是报告正文。",
  ".xlsx": "是电子表格，不是报告正文。",
  ".ppt": "是演示文稿，暂不支持。",
  ".pptx": "是演示文稿，暂不支持。",
  ".ofd": "是 OFD 版式文件，暂不支持；请另存为 PDF 或文本。",
  ".zip": "是压缩包；请先解压。",
  ".mht": "是 MHTML 网页归档，暂不支持；请另存为“网页，仅 HTML”。",
  ".mhtml": "是 MHTML 网页归档，暂不支持；请另存为“网页，仅 HTML”。",
};

const CODE = new Set([
  ".css",
  ".js",
  ".mjs",
  ".json",
  ".jsonl",
  ".tsv",
  ".csv",
  ".xml",
  ".svg",
  ".map",
  ".woff",
  ".woff2",
  ".ttf",
  ".ico",
]);

/** The format of a file, or a sentence why it is not read. */
export function sniffFormat(name: string, bytes: Uint8Array): { format: Format } | { why: string } {
  const extension = extname(name).toLowerCase();
  if (bytes.length === 0) return { why: "是空文件。" };
  if (CODE.has(extension)) return { why: `是 ${extension} 文件，不是报告正文。` };
  if (NAMES[extension] !== undefined) return { why: NAMES[extension] };
  if (indexOf(bytes, "%PDF-") >= 0) return { format: "pdf" };
  if (starts(bytes, 0x50, 0x4b, 3, 4)) return zipped(bytes);
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { format: "doc" };
  const unsupported = UNSUPPORTED.find(([test]) => test(bytes));
  if (unsupported !== undefined) return { why: unsupported[1] };
  if (extension === ".html" || extension === ".htm" || extension === ".shtml" || looksLikeHtml(bytes))
    return { format: "html" };
  return { format: "text" };
}

function zipped(bytes: Uint8Array): { format: Format } | { why: string } {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (head.includes("word/document.xml")) return { format: "docx" };
  return {
    why: head.includes("OFD.xml") ? NAMES[".ofd"]! : "是压缩包或别的办公文件，不是 DOCX；请另存为 DOCX 或文本。",
  };
}

function indexOf(bytes: Uint8Array, word: string): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).indexOf(word, 0, "latin1");
}

function looksLikeHtml(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048))
    .toString("latin1")
    .replaceAll("\0", "");
  return /^(?:[\s\xef\xbb\xbf\xff\xfe]|<!--[\s\S]*?-->|<\?xml[^>]*>)*<(?:!doctype html|html|head|body|div|meta|table)\b/i.test(
    head,
  );
}
