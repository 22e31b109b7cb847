import type { Heading, PartNames } from "./headings.ts";
import type { Line } from "./lines.ts";
import { markerAt } from "./markers.ts";
import { squeeze } from "./patterns.ts";

const LONGEST = 30;

/** A short line without end mark that could stand over a part. */
function couldHead(words: string): boolean {
  const bare = words.replace(/^[【[◆●■★▲]+|[】\]:]+$/g, "");
  return (
    bare.length >= 4 &&
    bare.length <= LONGEST &&
    /[\u4e00-\u9fa5]{3}/.test(bare) &&
    !/[。;!?|]|,$|\d{4}-\d|^\(|^[-–—]/.test(bare) &&
    (bare.match(/,/g)?.length ?? 0) <= 2 &&
    !/\d ?[件次人场份起元%]/.test(bare)
  );
}

/**
 * Headings without numbers: short lines that stand alone above text. A line counts when it names a part
 * (存在的问题), or when two or more such lines of the text open like headings.
 */
export function plainHeadings(
  folded: string,
  lines: readonly Line[],
  numbered: ReadonlySet<number>,
  parts: PartNames,
): Heading[] {
  const found: { line: Line; part: boolean }[] = [];
  const body = lines.filter((line) => line.role === "BODY");
  body.forEach((line, i) => {
    if (line.end - line.start > LONGEST + 6 || numbered.has(line.start)) return;
    const words = squeeze(folded.slice(line.start, line.end));
    const next = body[i + 1];
    if (!couldHead(words) || next === undefined || !isBody(folded, next)) return;
    const bare = words.replace(/[:】\]]$/, "");
    if (parts.leadsUp(bare)) return;
    const part = parts.isPart(bare);
    if (part || (parts.opensLikeHeading(words) && !words.endsWith(":"))) found.push({ line, part });
  });
  const others = found.filter((f) => !f.part).length;
  return found
    .filter((f) => f.part || others >= 2)
    .map(({ line }) => ({
      start: line.start,
      end: line.end - (/[:：]/.test(folded[line.end - 1]!) ? 1 : 0),
      family: "PLAIN",
      number: 0,
      words: line.start,
      alone: true,
    }));
}

function isBody(folded: string, line: Line): boolean {
  const words = folded.slice(line.start, line.end);
  return (
    words.length >= 30 || /[。;]$/.test(words) || markerAt(folded, line.start) !== null || couldHead(squeeze(words))
  );
}
