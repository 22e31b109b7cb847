import type { TitleHit } from "../../stages.ts";

/** Titles that one verb governs: 《A》《B》和《C》等. Offsets are those of the whole list. */
export interface TitleList {
  readonly start: number;
  readonly end: number;
  readonly hits: readonly TitleHit[];
}

const NUMBER = /[(][^()]{0,40}[)]|[\u4e00-\u9fa5]{1,12}\[20\d\d\]\d+号/g;
const JOIN = /^[ 、,和与及或\n]*(?:以及|并|还有|和)?[ 、]*$/;

/** Groups neighbouring titles; only 、 和 以及, file numbers and blanks may stand between two of a list. */
export function groupTitles(folded: string, hits: readonly TitleHit[]): TitleList[] {
  const lists: { start: number; end: number; hits: TitleHit[] }[] = [];
  for (const hit of hits) {
    const open = lists.at(-1);
    const between = open === undefined ? "。" : folded.slice(open.end, hit.start).replace(NUMBER, "");
    if (open !== undefined && JOIN.test(between)) {
      open.hits.push(hit);
      open.end = hit.end;
    } else lists.push({ start: hit.start, end: hit.end, hits: [hit] });
  }
  return lists;
}
