import type { Span } from "@practice-atlas/model";
import type { Layout } from "../../stages.ts";

/** Longest title that is still taken as one, in UTF-16 code units: an unclosed 《 must not hide the rest of a text. */
const LONGEST_TITLE = 120;

/**
 * Where no agency is read: inside 《》, and in page furniture (sentences that are no body), the title, addressee and
 * signature excepted. Returns a test for an offset, to be called with ascending offsets only.
 */
export function maskOf(layout: Layout): (at: number) => boolean {
  const spans = [...titleSpans(layout.text), ...furniture(layout)].sort((a, b) => a.start - b.start);
  let next = 0;
  let end = 0;
  return (at) => {
    while (next < spans.length && spans[next]!.start <= at) end = Math.max(end, spans[next++]!.end);
    return at < end;
  };
}

function titleSpans(text: string): Span[] {
  const out: Span[] = [];
  for (let start = text.indexOf("《"); start >= 0; start = text.indexOf("《", out.at(-1)!.end)) {
    const close = closing(text, start);
    out.push({ start, end: close ?? start + 1 });
  }
  return out;
}

/** Behind the 》 that closes the 《 at `start`, inner pairs counted; null when it never closes nearby. */
function closing(text: string, start: number): number | null {
  let depth = 0;
  const limit = Math.min(text.length, start + LONGEST_TITLE);
  for (let i = start; i < limit; i += 1) {
    if (text[i] === "\n") return null;
    if (text[i] === "《") depth += 1;
    if (text[i] === "》") {
      depth -= 1;
      if (depth === 0 || !text.slice(i + 1, limit).includes("》")) return i + 1;
    }
  }
  return null;
}

function furniture({ sentences, title, addressees, signature }: Layout): Span[] {
  const kept = [title, addressees, signature].filter((span) => span !== null);
  return sentences.filter((s) => s.kind === "OTHER" && !kept.some((k) => k.start < s.end && s.start < k.end));
}
