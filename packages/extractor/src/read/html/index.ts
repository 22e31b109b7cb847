import type { Lexicon } from "@practice-atlas/reference";
import { parseHTML } from "linkedom";
import { decodeText } from "../decode.ts";
import type { ReadFormat } from "../types.ts";
import type { DomDocument } from "./dom.ts";
import { compilePageFacts } from "./facts.ts";
import { mainText } from "./main.ts";

/** Elements nested deeper than this are no page but an attack on the parser's stack. */
const MOST_TAGS = 400_000;

/** The charset that a page declares, or null. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString("latin1");
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? null;
}

/** Compiles the reader of whole saved pages: main text by known containers or Readability, facts from the frame. */
export function compileReadHtml(lexicon: Lexicon): ReadFormat {
  const selectors = lexicon.table("page-containers", ["selector", "reason"]).map((row) => row["selector"]!);
  const factsOf = compilePageFacts(lexicon);
  return async (bytes) => {
    const html = decodeText(bytes, declaredCharset(bytes)).text;
    if ((html.match(/</g)?.length ?? 0) > MOST_TAGS) throw new Error("网页的标签太多，不像一篇报告。");
    const whole = /<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`;
    const { document } = parseHTML(whole) as unknown as { document: DomDocument };
    const { text, container } = mainText(document, selectors);
    return { text, page: factsOf(document, html, container) };
  };
}
