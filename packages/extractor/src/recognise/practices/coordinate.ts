import type { Matcher } from "../../text/index.ts";
import { bare, type Literal } from "./patterns.ts";

/** A practice read at a place, before it is marked. */
export interface Reading {
  readonly start: number;
  readonly end: number;
  readonly slug: string;
  readonly rule: string;
}

const JOIN = /["']?\s*(?:、|,|和|及|以及|与|或)\s*["']?/y;
/** The characters among those that a joint begins with. */
const JOINING = Array.from("和及以与或", (sign) => sign.charCodeAt(0));
const [HAN_FIRST, HAN_LAST] = [0x4e00, 0x9fff];
/** Words that a shared head can lend: 重大行政决策(公众参与)、(专家论证); shorter ones fit too much. */
const SHORTEST_HEAD = 4;
/** What a head leaves of the reading it is taken from. */
const SHORTEST_REST = 2;
const SHORTEST_PART = 3;
/** How far the part after the joint may reach. */
const REACH = 16;
/** How many parts may hang on one head. */
const MOST_PARTS = 8;

/**
 * Adds the parts that share the head of the practice before them: in 行政执法公示、全过程记录 the second is
 * 行政执法全过程记录. Each joint is tried with every head of the reading, longest first.
 */
export function distribute(
  folded: string,
  reading: Reading,
  matcher: Matcher,
  literals: readonly Literal[],
  out: Reading[],
): void {
  let start = joint(folded, reading.end);
  if (start < 0) return;
  const head = bare(folded.slice(reading.start, reading.end));
  for (let n = 0; n < MOST_PARTS && start >= 0; n += 1) {
    const part = partAt(folded, start, head, matcher, literals);
    if (part === null) break;
    out.push(part);
    start = joint(folded, part.end);
  }
}

function partAt(
  folded: string,
  start: number,
  head: string,
  matcher: Matcher,
  literals: readonly Literal[],
): Reading | null {
  const rest = folded.slice(start, start + REACH);
  for (let length = head.length - SHORTEST_REST; length >= SHORTEST_HEAD; length -= 1) {
    const match = matcher.matchAt(head.slice(0, length) + rest, 0);
    if (match === null || match.end < length + SHORTEST_PART) continue;
    const slug = literals[match.pattern]!.slug;
    if (slug !== null) return { start, end: start + match.end - length, slug, rule: "catalogue-shared-head" };
  }
  return null;
}

/** Where the next part begins, or -1 when no joint stands at `at`. */
function joint(folded: string, at: number, pattern = JOIN): number {
  const code = folded.charCodeAt(at);
  if (code >= HAN_FIRST && code <= HAN_LAST && !JOINING.includes(code)) return -1;
  pattern.lastIndex = at;
  return pattern.test(folded) ? pattern.lastIndex : -1;
}

const PAUSE = /["']?\s*、\s*["']?/y;

/** Readings of one practice with nothing but 、 between them, or with a shared head, are one. */
export function merge(folded: string, readings: readonly Reading[]): Reading[] {
  const out: Reading[] = [];
  for (const reading of readings) {
    const last = out.at(-1);
    if (last !== undefined && last.slug === reading.slug && meet(folded, last.end, reading))
      out[out.length - 1] = { ...last, end: Math.max(last.end, reading.end) };
    else out.push(reading);
  }
  return out;
}

/** Whether nothing but a joint stands between the end of one reading and the next. */
function meet(folded: string, end: number, { start, rule }: Reading): boolean {
  return end >= start || joint(folded, end, rule === "catalogue-shared-head" ? JOIN : PAUSE) >= start;
}
