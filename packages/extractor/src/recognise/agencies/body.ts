import type { AgencyHit } from "../../stages.ts";
import type { Match } from "../../text/index.ts";
import type { Before } from "./before.ts";
import { isHanAt } from "./characters.ts";
import { alone, type BodyPattern, clean, type Reading, type SelfPattern, withPlace } from "./reading.ts";
import { breaksAt } from "./words.ts";

/** Lengths of a place name without its level word. */
const SHORTEST_STEM = 2;
const LONGEST_STEM = 4;
const TOWN = /(?:镇|乡|街道)$/;
const LISTED = /^(?:[、,和与及或]|以及|\s)?$/;
const LONGEST_JOINT = 2;
/** Longest name of the place between a national body and its office there. */
const SEAT = 8;

/** Whether nothing or a joint stands between two bodies. */
function isListed(folded: string, from: number, to: number): boolean {
  return to - from <= LONGEST_JOINT && LISTED.test(folded.slice(from, to));
}

/** Party, government, departments, courts: with the place word before them, inherited, by stem, or bare. */
export function bodyHits(match: Match, pattern: BodyPattern, last: AgencyHit | null, r: Reading): AgencyHit[] {
  const { start, end } = match;
  const before = placeBefore(start, pattern, r);
  if (before === "collective") return [];
  if (before !== null) return before.map((b) => withPlace(r, sharePlace(b, last, r), end, pattern.body));
  const watched = vertical(match, pattern, last, r);
  if (watched !== null) return [watched];
  const found =
    inherit(start, pattern, last, r) ??
    stemBefore(start, /branch|street/.test(pattern.shape), r) ??
    ownName(start, pattern, last?.end ?? 0, r);
  if (found !== null) return [withPlace(r, found, end, pattern.body)];
  const unlisted = UNLISTED.has(pattern.kind) || pattern.text === "委" ? longerDepartment(match, last, r) : null;
  if (unlisted !== null) return unlisted;
  const part = last !== null && start === last.end ? partOf(pattern, r) : null;
  if (part !== null) return [alone(r, start, end, part, "agency-bare")];
  const council = ZONE_PARTY.has(pattern.text);
  if ((pattern.bare === "need" && !council) || !standsBare(match, last, r)) return [];
  const many = r.words.qualifier.endAt(r.folded, start) !== null || isOfEach(r.folded, start) || isCounted(end, r);
  return [alone(r, start, end, pattern.body, many ? "agency-kind" : "agency-bare")];
}

/** 22个乡镇全部设立综合行政执法办公室: each town has one, the county none. */
const OF_EACH =
  /(?:乡镇|镇街|街镇|街道|[个各](?:镇|乡|村)|苏木|社区|部门|单位)\)?(?:\(街道\)|\(社区\)|[、和]街道)?(?:全部|全面|普遍|分别|相继|统一|陆续|均|都|已)*(?:设立|成立|组建|建立|设置|建有|设有|建成)$/;
const REACH_EACH = 18;
const SET_UP = "立建置有成";

/** Whether the words before a body tell that each of many places or offices has set one up. */
export function isOfEach(folded: string, start: number): boolean {
  return (
    SET_UP.includes(folded[start - 1] ?? "。") && OF_EACH.test(folded.slice(Math.max(0, start - REACH_EACH), start))
  );
}

/** A body's own words when they may name a part of the body directly before them (党组, 党委, 机关党委), else null. */
function partOf({ body, text }: BodyPattern, r: Reading): string | null {
  return [text, body].find((words) => r.words.part.has(words)) ?? null;
}

/** 成立综合行政执法局77个: a number right behind says that they are several. */
export function isCounted(end: number, { folded }: Reading): boolean {
  return /^ ?(?:[0-9]+|[两二三四五六七八九十]+) ?(?:余|多)?[个家支所处]/.test(folded.slice(end, end + 8));
}

/** Words for the party committee that only a zone or a street has: alone they mean the reporting one's. */
const ZONE_PARTY: ReadonlySet<string> = new Set(["党工委"]);

/** Kinds of body whose listed name may end a longer one that is not listed. */
const UNLISTED: ReadonlySet<string> = new Set(["DEPARTMENT", "COMMITTEE", "SERVICE_ORG", "TEAM", "COURT", "OTHER"]);

/** 国家金融监督管理总局桂阳监管支局, 财政部湖南监管局: a national body's office in a place, named as the text has it. */
function vertical({ start, end }: Match, { body }: BodyPattern, last: AgencyHit | null, r: Reading): AgencyHit | null {
  if (last?.rule !== "agency-national" || !r.words.vertical.has(body) || start - last.end > SEAT) return null;
  for (let i = last.end; i < start; i += 1) if (!isHanAt(r.folded, i)) return null;
  return alone(r, last.start, end, clean(r.text.slice(last.start, end)), "agency-kind");
}

/** 浐灞国际港管委会, 友谊关海关: bodies that bear the name of a zone or a gate that no table lists. */
function ownName(at: number, { body, shape }: BodyPattern, floor: number, r: Reading): Before | null {
  const zone = body === "管理委员会" && r.folded[at - 1] !== "委";
  if (!zone && !shape.includes("seat")) return null;
  const start = r.open.segment(at, floor);
  if (start === null || at - start > (zone ? 10 : 4) || at - start < (zone ? 3 : 2)) return null;
  const rule = zone ? "agency-zone" : "agency-stem";
  return { start, placeWord: r.folded.slice(start, at), codes: [], rule };
}

/** 县科学技术和农业畜牧局, 县农牧和科技局: a listed department that ends a longer, unlisted one. */
function longerDepartment({ start, end }: Match, last: AgencyHit | null, r: Reading): AgencyHit[] | null {
  // 县委 in 县委目标绩效办 was read as a body of its own.
  const floor = (last?.body === "委" ? last.start : last?.end) ?? 0;
  const joined = /[和与]/.test(r.folded[start - 1] ?? "");
  const open = r.open.boundary(start, floor) && !joined;
  const listed = open ? null : sibling(start, end, 1, 2, last, r);
  if (listed !== null) return [listed];
  const from = open ? null : behindPlace(start, end, floor, r);
  const before = from === null ? null : r.before(from);
  if (from === null || !Array.isArray(before)) return null;
  return before.map((b) => withPlace(r, b, end, clean(r.text.slice(from, end))));
}

/** A body without a place word: a short one must stand at a boundary, a long one is no part of another word. */
function standsBare({ start, end }: Match, last: AgencyHit | null, r: Reading): boolean {
  if (r.words.notRelative.endAt(r.folded, start) !== null) return false;
  return end - start >= 3 || r.open.boundary(start, last?.end ?? 0);
}

/** 街道办事处: the level word may be part of the body's own words. */
function placeBefore(start: number, { shape }: BodyPattern, r: Reading): Before[] | "collective" | null {
  const before = r.before(start);
  // 古州派出所: 州 ends a name there, it is no level word.
  if (shape.includes("branch") && Array.isArray(before) && endsName(before[0]!, r)) return null;
  const inner = shape.includes("street") && r.folded.startsWith("街道", start) && !Array.isArray(before);
  return inner ? r.before(start + 2) : before;
}

function endsName({ rule, placeWord, start }: Before, r: Reading): boolean {
  return rule === "agency-relative" && !TOWN.test(placeWord) && !r.open.boundary(start, 0);
}

/** 潍坊市委、市政府 in the report of a county-level city: the second level word is the first's place, not the nearest. */
function sharePlace(before: Before, last: AgencyHit | null, r: Reading): Before {
  const place = last?.placeWord ?? null;
  if (last === null || place === null || last.codes.length === 0 || before.codes.length > 0) return before;
  if (!place.endsWith(before.placeWord) || !isListed(r.folded, last.end, before.start)) return before;
  return { ...before, placeWord: place, codes: last.codes, rule: "agency-inherited" };
}

/** 县司法局、公安局: the second takes the place of the first. */
function inherit(start: number, pattern: BodyPattern, last: AgencyHit | null, r: Reading): Before | null {
  const { shape, oneLevel } = pattern;
  if (last === null || last.placeWord === null || last.rule === "agency-national") return null;
  if (!isListed(r.folded, last.end, start)) return null;
  // 自治区政府和地委: a body that one level alone has is that level's, whatever the place before it.
  if (oneLevel && last.codes.length === 0) return null;
  // 财政局党组: directly behind a body it is a part of that body, not one of the place.
  if (start === last.end && partOf(pattern, r) !== null) return null;
  // 区法院、派出所: a branch office is the town's, it shares a town's word only.
  if (shape.includes("branch") && last.rule !== "agency-stem" && !TOWN.test(last.placeWord)) return null;
  const rule = last.rule === "agency-zone" ? last.rule : "agency-inherited";
  return { start, placeWord: last.placeWord, codes: last.codes, rule };
}

/**
 * 中枢司法所, 陆良公安局: a place without its level word, before a body that is a word of its own.
 * @param small whether the body may be a town's, so that towns' stems count
 */
export function stemBefore(at: number, small: boolean, r: Reading): Before | null {
  for (let start = hanStart(r.folded, at); start <= at - SHORTEST_STEM; start += 1) {
    if (!r.open.boundary(start, 0)) continue;
    const stem = r.folded.slice(start, at);
    const county = r.stems.county(stem);
    const codes = small ? [...county, ...r.stems.town(stem)] : county;
    if (codes.length > 0) return { start, placeWord: stem, codes, rule: "agency-stem" };
  }
  return null;
}

/** Where the Chinese characters before `at` begin, no farther than a stem reaches. */
function hanStart(folded: string, at: number): number {
  let start = at;
  while (start > at - LONGEST_STEM && isHanAt(folded, start - 1)) start -= 1;
  return start;
}

/** 我局 means the speaker, 省厅 and 市局 the same line of work above; neither inside another word (市局面, 城市局部). */
export function selfHits({ start, end }: Match, { word, body }: SelfPattern, r: Reading): AgencyHit[] {
  if (r.words.self.has(word)) return [alone(r, start, end, body, "agency-self")];
  const at = start + word.length;
  const inside = r.words.notRelative.endAt(r.folded, at) !== null || r.before(at) === "collective";
  return inside ? [] : [withPlace(r, { start, placeWord: word, codes: [], rule: "agency-superior" }, end, body)];
}

/** Longest function word of a department that the tables do not list (科学技术和农业畜牧 + 局), in UTF-16 code units. */
const FUNCTION = 12;

/**
 * Where the function of an unlisted body begins whose last word stands from `at` to `end`: directly behind a place
 * word, with no verb or mark in it. An office called 办 that is not the party's must end its clause or act, for the
 * character is a verb more often.
 */
export function behindPlace(at: number, end: number, floor: number, r: Reading): number | null {
  const { folded } = r;
  const { notHead, notBehind } = r.words;
  if (notHead.endAt(folded, end) !== null) return null;
  for (let i = at - 1; i >= Math.max(floor, at - FUNCTION); i -= 1) {
    if (!isHanAt(folded, i) || breaksAt(folded, i + 1, r.words) || isVerb(i, at, r)) return null;
    if (at - i < 2 || !Array.isArray(r.before(i))) continue;
    if (folded[i] === "委") return i;
    const verb = isOffice(at, end, r) && !acts(end, r);
    return verb || notBehind.startAt(folded, i, end) !== null ? null : i;
  }
  return null;
}

/**
 * 县商务局、科教体局: after a body of the same sort an unlisted one shares its place, its function being what stands
 * between the mark and its last word (`at`–`end`), from `least` to `most` characters without a verb. Null when not.
 */
export function sibling(
  at: number,
  end: number,
  least: number,
  most: number,
  last: AgencyHit | null,
  r: Reading,
): AgencyHit | null {
  const start = (last?.end ?? at) + 1;
  if (last === null || last.placeWord === null || at - start < least || at - start > most) return null;
  if (!"、,，和与及".includes(r.folded[last.end]!) || r.folded[end - 1] !== last.body.at(-1)) return null;
  for (let i = start; i < at; i += 1)
    if (!isHanAt(r.folded, i) || breaksAt(r.folded, i + 1, r.words) || isVerb(i, at, r) || ownPlace(i + 1, start, r))
      return null;
  if (r.words.notHead.endAt(r.folded, end) !== null || (isOffice(at, end, r) && !acts(end, r))) return null;
  const { placeWord, codes } = last;
  const rule = last.rule === "agency-zone" ? last.rule : "agency-inherited";
  return withPlace(r, { start, placeWord, codes, rule }, end, clean(r.text.slice(start, end)));
}

/** Whether a place ends at `at`: a name, or a level word that opens what stands from `start`. */
function ownPlace(at: number, start: number, r: Reading): boolean {
  const before = r.before(at);
  return before !== null && (before === "collective" || before[0]!.rule === "agency-full" || at <= start + 1);
}

/** Whether a verb ends with the character at `i`, one that is no part of a function's own words (建设, 新闻). */
function isVerb(i: number, at: number, { folded, words }: Reading): boolean {
  const word = words.strip.endAt(folded, i + 1);
  if (word === null || words.innerWord.endAt(folded, i + 1) !== null) return false;
  return words.innerWord.startAt(folded, i + 1 - word.length, at + 1) === null;
}

function isOffice(at: number, end: number, { folded }: Reading): boolean {
  return end === at + 1 && folded[at] === "办";
}

/** Whether what follows an office's name shows that it is one: a mark, or a verb of what offices do. */
function acts(end: number, { folded, words }: Reading): boolean {
  return !isHanAt(folded, end) || words.officeActs.startAt(folded, end, end + 5) !== null;
}
