import { skipBlanks, skipBlanksBack } from "./characters.ts";
import type { Quote } from "./quotes.ts";

/** Quotations that stand side by side. */
type Run = readonly Quote[];

const startOf = (run: Run): number => run[0]!.start;
const endOf = (run: Run): number => run.at(-1)!.end;

/** Whether a run only explains the next one: “甲、乙、丙”的“三位一体”格局. */
export function isGloss(folded: string, run: Run, next: Run | undefined): boolean {
  if (next === undefined) return false;
  const at = skipBlanks(folded, endOf(run), startOf(next));
  return folded[at] === "的" && skipBlanksBack(folded, at, startOf(next)) === at + 1;
}

/** What may stand between two quoted names in a row: the head and number of the first, and a joint. */
const IN_A_ROW = /^[^,。;:"]{0,14}(?:、|和|以及|及|与)$/;
const LONGEST_IN_A_ROW = 16;

/** For each run where the words before it end: before its gloss, or before the first of the row that it stands in. */
export function wordsStarts(folded: string, runs: readonly Run[]): number[] {
  const out: number[] = [];
  runs.forEach((run, i) => {
    const previous = runs[i - 1];
    const own = startOf(run);
    if (previous === undefined) out.push(own);
    else if (isGloss(folded, previous, run)) out.push(startOf(previous));
    else out.push(isShort(folded, endOf(previous), own, LONGEST_IN_A_ROW, IN_A_ROW) ? out[i - 1]! : own);
  });
  return out;
}

/** Two owners with a name each: 甲局“X”、乙局“Y”等做法. */
const SHARES_HEAD = /^、[^,。;:"、]{2,12}$/;
const LONGEST_OWNER = 13;

/** For each run where the words after it begin: behind it, or behind the last of those that share its head. */
export function wordsEnds(folded: string, runs: readonly Run[]): number[] {
  const out = runs.map(endOf);
  for (let i = runs.length - 2; i >= 0; i -= 1)
    if (isShort(folded, out[i]!, startOf(runs[i + 1]!), LONGEST_OWNER, SHARES_HEAD)) out[i] = out[i + 1]!;
  return out;
}

/** Whether a stretch is no longer than `most` and reads so; most are long. */
function isShort(folded: string, start: number, end: number, most: number, reads: RegExp): boolean {
  return end - start <= most && reads.test(folded.slice(start, end));
}
