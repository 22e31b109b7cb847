import type { Heading } from "./headings.ts";
import { type Line, skipBlanks } from "./lines.ts";
import { type Family, markerAt } from "./markers.ts";

/** Families whose numbers also count the sentences of a list; 一、 always heads a part. */
const LISTING: ReadonlySet<Family> = new Set<Family>(["CN_PAREN", "NUM", "NUM_PAREN", "ORDINAL"]);
/** What may stand between an item and the next one. */
const STOPS = /^[。;,!?"\s]*$/;

/**
 * Leaves out numbered sentences that only list: (一)制定清单。(二)开展培训。 A series is a list when none of its items has
 * words of its own below it and each ends as a sentence or is followed by the next number. Headings are sorted by start.
 */
export function dropLists(folded: string, headings: readonly Heading[], lines: readonly Line[]): Heading[] {
  const out: Heading[] = [];
  for (let at = 0; at < headings.length; ) {
    const to = seriesEnd(headings, at);
    const series = headings.slice(at, to);
    const bare = series.map((heading, i) => isBare(folded, heading, headings[at + i + 1], lines));
    const list = LISTING.has(series[0]!.family) && isList(bare);
    if (!list) out.push(...series);
    at = to;
  }
  return out;
}

/** All items bare; below the last of several may stand what belongs to the part as a whole. */
const isList = (items: readonly Bareness[]): boolean =>
  items.every((item, i) => item === "yes" || (item === "below" && i > 0 && i === items.length - 1));

/** Index behind the headings of one family that go on with its numbering, with no other heading between. */
function seriesEnd(headings: readonly Heading[], from: number): number {
  let to = from + 1;
  for (; to < headings.length; to += 1) {
    const [before, heading] = [headings[to - 1]!, headings[to]!];
    if (heading.family !== before.family || heading.number !== before.number + 1) break;
  }
  return to;
}

type Bareness = "yes" | "below" | "no";

/** Whether an item is a finished sentence with nothing of its own behind it, or with lines below it. */
function isBare(folded: string, heading: Heading, next: Heading | undefined, lines: readonly Line[]): Bareness {
  if (!/[。;]/.test(folded[heading.end] ?? "")) return "no";
  const end = lineEnd(lines, heading);
  const rest = skipBlanks(folded, heading.end + 1, end);
  if (rest < end) {
    const marker = markerAt(folded, rest);
    return marker !== null && marker.family === heading.family && marker.number === heading.number + 1 ? "yes" : "no";
  }
  return hasLineBelow(folded, end, next, lines) ? "below" : "yes";
}

/** Whether lines of text stand between an item's line and the next heading. */
function hasLineBelow(folded: string, end: number, next: Heading | undefined, lines: readonly Line[]): boolean {
  const limit = next?.start ?? Number.POSITIVE_INFINITY;
  for (let i = lineAfter(lines, end - 1); i < lines.length && lines[i]!.start < limit; i += 1) {
    const line = lines[i]!;
    if (line.role === "BODY" && !STOPS.test(folded.slice(line.start, line.end))) return true;
  }
  return false;
}

function lineEnd(lines: readonly Line[], { start }: Heading): number {
  const line = lines[lineAfter(lines, start) - 1];
  return line !== undefined && start < line.end ? line.end : start;
}

/** Index of the first line that starts behind an offset. */
function lineAfter(lines: readonly Line[], at: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]!.start <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
