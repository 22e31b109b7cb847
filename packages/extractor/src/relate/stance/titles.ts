import type { Span } from "@practice-atlas/model";
import { startsOf } from "../../text/index.ts";

/** Whether a span stands inside 《…》; a title that is never closed ends with its line. */
export function titleSpans(folded: string): (span: Span) => boolean {
  const spans: Span[] = [];
  for (let at = folded.indexOf("《"); at >= 0; at = folded.indexOf("《", spans.at(-1)!.end)) {
    const line = folded.indexOf("\n", at);
    const close = folded.indexOf("》", at);
    const stop = line < 0 ? folded.length : line;
    spans.push({ start: at, end: Math.max(at + 1, close < 0 || close > stop ? stop : close + 1) });
  }
  const from = startsOf(spans);
  return ({ start, end }) => {
    const title = spans[from(start + 1) - 1];
    return title !== undefined && end <= title.end;
  };
}
