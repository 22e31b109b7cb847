import type { AgencyHit } from "../../stages.ts";
import type { Match } from "../../text/index.ts";
import type { Reading } from "./reading.ts";

const OFFICE = /^\s*(?:及其|及|和)?\s*(?:办公室|办(?![理公事法案结件好证会学]))/;
const TOGETHER = /^\s*(?:及其|及|和)/;
const OWNERS = ["委员会", "领导小组", "指挥部", "联席会议"];

/** What follows a committee: its own office as a second body (委员会及办公室), or as the body itself (委员会办公室). */
export function withOffice(hit: AgencyHit, r: Reading): AgencyHit[] {
  if (!OWNERS.some((owner) => hit.body.endsWith(owner))) return [hit];
  const tail = OFFICE.exec(r.folded.slice(hit.end, hit.end + 8));
  if (tail === null) return [hit];
  const end = hit.end + tail[0].length;
  const office = { ...hit, end, surface: r.text.slice(hit.start, end), body: `${hit.body}办公室` };
  return TOGETHER.test(tail[0]) ? [hit, office] : [office];
}

/** What two hits in a row make one of, or null: each rule is told by its own example. */
export function mergeInto(last: AgencyHit | undefined, next: AgencyHit, r: Reading): AgencyHit | null {
  if (last === undefined || next.start > last.end + 1) return null;
  const between = r.text.slice(last.end, next.start);
  const body = discipline(last, next, between) ?? part(last, next, between, r);
  if (body !== null) return { ...last, end: next.end, surface: r.text.slice(last.start, next.end), body };
  // 区人民政府某街道办事处, 县人民政府信访局: the government's words belong to the name of its office.
  if (between === "" && last.body === "人民政府" && (next.body === "街道办事处" || next.rule === "agency-inherited"))
    return { ...next, start: last.start, surface: r.text.slice(last.start, next.end) };
  return null;
}

/** 州纪委州监委, 县纪委、监委: one office with two names. */
function discipline(last: AgencyHit, next: AgencyHit, between: string): string | null {
  const pair = last.body === "纪委" && next.body === "监委" && /^、?$/.test(between);
  return pair && (next.placeWord ?? last.placeWord) === last.placeWord ? "纪委监委" : null;
}

/** 公安局 + 交警大队: a body directly behind another is part of it. */
function part(last: AgencyHit, next: AgencyHit, between: string, r: Reading): string | null {
  if (between !== "" || next.placeWord !== null || last.placeWord === null) return null;
  const ending = r.words.part.endAt(next.body, next.body.length);
  return ending === null || last.body.endsWith(next.body) ? null : `${last.body}${next.body.replace(/^公安局/, "")}`;
}

/** 公安局城关分局, 综合行政执法局集士港中队: the branch's seat stands between the bureau and the word. Null when not. */
export function branchOf(
  last: AgencyHit | undefined,
  { start, end }: Match,
  word: string,
  r: Reading,
): AgencyHit | null {
  if (last === undefined || start - last.end > 5 || start - last.end < 2 || !r.words.branch.has(word)) return null;
  if (!/[局院队]$/.test(last.body)) return null;
  const name = r.folded.slice(last.end, start);
  if (!/^[\u4e00-\u9fff]+$/.test(name)) return null;
  const seated = word === "分局" || r.stems.county(name).length > 0 || r.stems.town(name).length > 0;
  return seated ? { ...last, end, surface: r.text.slice(last.start, end), body: `${last.body}${name}${word}` } : null;
}
