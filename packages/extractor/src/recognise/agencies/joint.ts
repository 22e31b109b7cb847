import type { AgencyHit } from "../../stages.ts";

const OFFICE = /^(?:\s*(?:及其|及|和)?\s*)(?:办公室|办(?![理公事法案结件好证会学]))/;
const TOGETHER = /^\s*(?:及其|及|和)/;
const COMMITTEE = /(?:委员会|领导小组|指挥部|联席会议)$/;
const GROUPS =
  /((?:立法|司法|执法|守法普法|普法|执法监督)(?:[、,和与及](?:立法|司法|执法|守法普法|普法|执法监督))*)(?:[0-9一二三四]\s*个)?$/;

/** What follows a committee: its own office as a second body (委员会及办公室), or as the body itself (委员会办公室). */
export function withOffice(hit: AgencyHit, folded: string): AgencyHit[] {
  if (!COMMITTEE.test(hit.body)) return [hit];
  const tail = OFFICE.exec(folded.slice(hit.end, hit.end + 8));
  if (tail === null) return [hit];
  const office = { ...hit, end: hit.end + tail[0].length, body: `${hit.body}办公室` };
  return TOGETHER.test(tail[0]) ? [hit, office] : [office];
}

/** 司法、执法、守法普法3个协调小组: one body for each group named before the word at `start`–`end`. */
export function coordinationGroups(text: string, folded: string, start: number, end: number): AgencyHit[] {
  const before = folded.slice(Math.max(0, start - 40), start);
  const found = GROUPS.exec(before);
  if (found === null) return [];
  const from = start - found[0].length;
  return found[1]!.split(/[、,和与及]/).map((group) => ({
    start: from,
    end,
    surface: text.slice(from, end),
    body: `委全面依法治{L}委员会${group}协调小组`,
    placeWord: null,
    codes: [],
    rule: "agency-groups",
  }));
}

const SHORT_OFFICE = /(?:^|[^员部\u4e00-\u9fff]|[开由经报在向对与和及了会])$/;

/** 召开委员会办公室会议: after the committee was named, its office is meant. */
export function shortOffice(
  text: string,
  folded: string,
  start: number,
  end: number,
  before: readonly AgencyHit[],
): AgencyHit[] {
  const named = before.findLast((hit) => hit.body.startsWith("委全面依法治{L}委员会"));
  if (named === undefined || !SHORT_OFFICE.test(folded.slice(Math.max(0, start - 1), start))) return [];
  const { placeWord, codes } = named;
  return [
    {
      start,
      end,
      surface: text.slice(start, end),
      body: "委全面依法治{L}委员会办公室",
      placeWord,
      codes,
      rule: "agency-short",
    },
  ];
}

/** A body that stands directly behind another and is part of it (公安局 + 交警大队, 区人民政府 + 金龙街道办事处). */
export function mergeInto(last: AgencyHit | undefined, next: AgencyHit, text: string): AgencyHit | null {
  if (last === undefined) return null;
  const branch = /^([\u4e00-\u9fff]{2,4})$/.exec(text.slice(last.end, next.start));
  if (branch !== null && next.body === "分局" && last.body.endsWith("局"))
    return { ...last, end: next.end, surface: text.slice(last.start, next.end), body: `${last.body}${branch[1]!}分局` };
  const touches = last.end === next.start;
  if (
    /^、?$/.test(text.slice(last.end, next.start)) &&
    last.body === "纪委" &&
    next.body === "监委" &&
    (next.placeWord ?? last.placeWord) === last.placeWord
  )
    return { ...last, end: next.end, surface: text.slice(last.start, next.end), body: "纪委监委" };
  if (
    touches &&
    next.placeWord === null &&
    last.placeWord !== null &&
    PART.test(next.body) &&
    !last.body.endsWith(next.body)
  )
    return {
      ...last,
      end: next.end,
      surface: text.slice(last.start, next.end),
      body: `${last.body}${next.body.replace(/^公安局/, "")}`,
    };
  if (touches && last.body === "人民政府" && next.body === "街道办事处")
    return { ...next, start: last.start, surface: text.slice(last.start, next.end) };
  return null;
}

const PART = /(?:大队|中队|支队|总队|分局|党组|党委|派出所|法庭|工作组|办公室|中心|窗口)$/;
