import type { TitleHit } from "../../stages.ts";

/** Titles that one verb governs: 《A》《B》和《C》等. Offsets are those of the whole list. */
export interface TitleList {
  readonly start: number;
  readonly end: number;
  readonly hits: readonly TitleHit[];
}

const NUMBER = "[(][^()]{0,40}[)]|[\\u4e00-\\u9fa5]{1,12}\\[20\\d\\d\\]\\d+号";
const JOINT = new RegExp(`^(?:[ 、,和与及或\\n]|${NUMBER})*(?:以及|并|还有|和)?(?:[ 、]|${NUMBER})*$`);
/** What joins two titles of a list is shorter. */
const LONGEST_JOINT = 160;

/** Groups neighbouring titles; only 、 和 以及, file numbers and blanks may stand between two of a list. */
export function groupTitles(folded: string, hits: readonly TitleHit[]): TitleList[] {
  const lists: { start: number; end: number; hits: TitleHit[] }[] = [];
  for (const hit of hits) {
    const open = lists.at(-1);
    if (open !== undefined && isJoint(folded, open.end, hit.start)) {
      open.hits.push(hit);
      open.end = hit.end;
    } else lists.push({ start: hit.start, end: hit.end, hits: [hit] });
  }
  return lists;
}

function isJoint(folded: string, from: number, to: number): boolean {
  return to - from <= LONGEST_JOINT && JOINT.test(folded.slice(from, to));
}
