import type { Quantity } from "../../../stages.ts";
import { firstInk, inkLength } from "../marks.ts";

/** How two figures of one segment share its words: where the first's end, and where the second's begin (null: with the first's). */
export interface Joint {
  readonly end: number;
  readonly start: number | null;
  /** 下降5%、3%: one list of figures behind shared words. */
  readonly listed: boolean;
}

const RUN = 3;
const LOOK_BEHIND = 12;

/**
 * How two neighbouring figures share the words of their segment; `limit` is where the words behind the second end at
 * the latest, `near` whether they are close enough to share any.
 */
export function jointOf(text: string, first: Quantity, second: Quantity, limit: number, near: boolean): Joint {
  const at = jointAt(text, first.end, second.start);
  if (at === -1) {
    const gap = inkLength(text, first.end, second.start);
    const listed = near && gap === 0 && first.unit === second.unit;
    return { end: listed ? first.end : second.start, start: !near || gap > RUN ? first.end : null, listed };
  }
  const behind = at + (text.startsWith("以及", at) ? 2 : 1);
  const alone = inkLength(text, first.end, at) === 0 && inkLength(text, behind, second.start) === 0;
  const listed = near && alone && (first.unit === second.unit || !wordFollows(text, second.end, limit));
  return { end: at, start: listed ? null : behind, listed };
}

/**
 * Where a joining sign or word stands in a stretch: 、 和 及 与 以及 并, not those of 和谐 and 并联, nor one in brackets
 * that close before the end (县（市、区）); -1 when none does.
 */
function jointAt(text: string, start: number, end: number): number {
  for (let at = start; at < end; at += 1) {
    const next = at + 1 < end ? text[at + 1]! : "";
    switch (text[at]) {
      case "(":
        at = closing(text, at, end);
        break;
      case "、":
        return at;
      case "和":
      case "及":
      case "与":
        if (next !== "解" && next !== "谐" && next !== "平") return at;
        break;
      case "以":
        if (next === "及") return at;
        break;
      case "并":
        if (next !== "联") return at;
    }
  }
  return -1;
}

/** Where the bracket that opens at `at` closes before `end`; `at` itself when it does not. */
function closing(text: string, at: number, end: number): number {
  const close = text.indexOf(")", at);
  return close === -1 || close >= end ? at : close;
}

/** Whether a Chinese word stands behind a figure. */
function wordFollows(text: string, start: number, limit: number): boolean {
  const end = Math.min(limit, start + LOOK_BEHIND);
  const at = firstInk(text, start, end);
  return at < end && /^\p{Script=Han}/u.test(text.slice(at, end));
}
