import type { AgencyHit, Layout, PlaceHit } from "../../stages.ts";
import type { Match } from "../../text/index.ts";
import { type Before, endsWithWord, type Reader, readBefore } from "./before.ts";
import { type Opener, openLeft } from "./open.ts";
import type { Pattern, Words } from "./tables.ts";

type Body = Extract<Pattern, { type: "body" }>;
type Head = Extract<Pattern, { type: "head" }>;
type Self = Extract<Pattern, { type: "self" }>;

/** Kinds whose names take the words before them (行业性专业性 + 调解委员会). */
const EXTENDING = new Set(["SERVICE_ORG", "TEAM", "COMMITTEE"]);
const HAN_ONLY = /^[\u4e00-\u9fff]+$/;
const SCHOOL = /(?:学校|中学)$/;
/** 市局面, 我委托, 本院长: the next character makes another word. */
const SELF_TAIL = /局[面势部限域外]|委[托员派任]|办[理公事法学]|院[长校里内外]/;
const LISTED = /^(?:[、,和与及或]|以及|\s)?$/;

/** What reading one text needs. */
export interface Reading {
  readonly text: string;
  readonly folded: string;
  readonly before: Reader;
  readonly open: (floor: number) => Opener;
  readonly words: Words;
  readonly stems: Stems;
}

/** Codes of places by name without level word: counties and above, and towns. */
export interface Stems {
  county(stem: string): readonly string[];
  town(stem: string): readonly string[];
}

/** Whether the body of a match is one of many (全市法院), or follows one that was (全市法院、检察院). */
export function isCollective({ start }: Match, pattern: Pattern, many: number, r: Reading): boolean {
  if (pattern.type !== "body" || (EXTENDING.has(pattern.kind) && pattern.bare !== "need")) return false;
  if (r.before(start) === "collective") return true;
  return many >= 0 && r.before(start) === null && /^[、,和与及]$/.test(r.folded.slice(many, start));
}

/** Binds the word lists to one text. */
export function reading(layout: Layout, places: readonly PlaceHit[], words: Words, stems: Stems): Reading {
  const { text, folded } = layout;
  return { text, folded, words, stems, before: readBefore(folded, places, words), open: openLeft(folded, words) };
}

/** The hits of one match (州、县法院 gives two), given the agency before it. */
export function hitsOf(match: Match, pattern: Pattern, last: AgencyHit | null, r: Reading): AgencyHit[] {
  if (pattern.type === "national")
    return [hit(r, match.start, match.end, pattern.body, "全国", ["100000"], "agency-national")];
  if (pattern.type === "self") return selfHits(match, pattern, r);
  if (pattern.type === "head") return headHits(match, pattern, last, r);
  if (follows(r, match.end, pattern)) return [];
  if (pattern.body === "团委" && /^团.+委$/.test(pattern.text))
    return [hit(r, match.start, match.end, pattern.body, pattern.text.slice(1, -1), [], "agency-relative")];
  return EXTENDING.has(pattern.kind) && pattern.bare !== "need"
    ? namedHits(match, pattern, last, r)
    : bodyHits(match, pattern, last, r);
}

/** Whether a word follows that makes another word of the body (法院调解, 执法队伍). */
function follows(r: Reading, end: number, { body, text }: Body): boolean {
  const words = [...(r.words.after.get(body) ?? []), ...(r.words.after.get(`*${text.slice(-1)}`) ?? [])];
  return words.some((word) => r.folded.startsWith(word, end));
}

function bodyHits(match: Match, pattern: Body, last: AgencyHit | null, r: Reading): AgencyHit[] {
  const before = placeBefore(match, pattern, r);
  if (before === "collective") return [];
  if (before !== null) return before.map((b) => hit(r, b.start, match.end, pattern.body, b.placeWord, b.codes, b.rule));
  const inherited = inherit(match, last, r);
  if (inherited !== null) {
    const rule = inherited.rule === "agency-zone" ? inherited.rule : "agency-inherited";
    return [hit(r, match.start, match.end, pattern.body, inherited.placeWord, inherited.codes, rule)];
  }
  const stem = stemBefore(match.start, pattern, r);
  if (stem !== null) return [hit(r, stem.start, match.end, pattern.body, stem.placeWord, stem.codes, "agency-stem")];
  if (pattern.bare === "need" || !standsBare(match, last, r)) return [];
  const many = endsWithWord(r.folded, match.start, r.words.role("qualifier"), 14) !== null;
  return [hit(r, match.start, match.end, pattern.body, null, [], many ? "agency-kind" : "agency-bare")];
}

/** A body without a place word: a short one must stand at a boundary, a long one is no part of another word. */
function standsBare({ start, end }: Match, last: AgencyHit | null, r: Reading): boolean {
  if (endsWithWord(r.folded, start, r.words.role("not-relative"), 4) !== null) return false;
  return end - start >= 3 || r.open(last?.end ?? 0).boundary(start);
}

/** 我局, 市局: not inside another word (城市局部, 同我院). A level word is kept for the body above, else the speaker is meant. */
function selfHits({ start, end }: Match, { word, body }: Self, r: Reading): AgencyHit[] {
  if (SELF_TAIL.test(r.folded.slice(end - 1, end + 1))) return [];
  const above = !r.words.role("self").has(word);
  if (
    above &&
    (endsWithWord(r.folded, start + word.length, r.words.role("not-relative"), 4) !== null ||
      r.before(start + word.length) === "collective")
  )
    return [];
  return [hit(r, start, end, body, above ? word : null, [], above ? "agency-superior" : "agency-self")];
}

function placeBefore({ start }: Match, pattern: Body, r: Reading): Before[] | "collective" | null {
  const before = r.before(start);
  const inner = pattern.shape.includes("street") && r.folded.startsWith("街道", start) && !Array.isArray(before);
  return inner ? r.before(start + 2) : before;
}

/** 中枢司法所, 陆良公安局: a place without its level word, before a body that is a word of its own. */
function stemBefore(at: number, { shape, text }: Body, r: Reading): Before | null {
  const small = shape.includes("branch") || SCHOOL.test(text);
  for (const length of [4, 3, 2]) {
    const start = at - length;
    if (start < 0) continue;
    const stem = r.folded.slice(start, at);
    if (!HAN_ONLY.test(stem)) continue;
    const codes = [...r.stems.county(stem), ...(small ? r.stems.town(stem) : [])];
    if (codes.length > 0 && r.open(0).boundary(start)) return { start, placeWord: stem, codes, rule: "agency-stem" };
  }
  return null;
}

/** 县司法局、公安局: the second takes the place of the first. */
function inherit({ start }: Match, last: AgencyHit | null, r: Reading): AgencyHit | null {
  if (last === null || last.placeWord === null || last.codes.includes("100000")) return null;
  return LISTED.test(r.folded.slice(last.end, start)) ? last : null;
}

/** Service bodies, committees and teams: with the modifiers before them, then the place, else on their own. */
function namedHits(match: Match, pattern: Body, last: AgencyHit | null, r: Reading): AgencyHit[] {
  const opener = r.open(last?.end ?? 0);
  const run = opener.modifiers(match.start);
  const wide = run < match.start && (r.before(run) !== null || opener.boundary(run));
  const named =
    wide || !pattern.shape.includes("named") || r.before(match.start) !== null ? null : opener.segment(match.start);
  const start = wide ? run : (named ?? match.start);
  const body = `${clean(r.text.slice(start, match.start))}${pattern.body}`;
  return placed(r, start, match.end, body, start < match.start ? "agency-modified" : "agency-bare");
}

function headHits(match: Match, pattern: Head, last: AgencyHit | null, r: Reading): AgencyHit[] {
  if (pattern.need === "never") return [];
  const opener = r.open(last?.end ?? 0);
  const start = headStart(match, pattern, opener, r);
  if (start === null) return [];
  const body = clean(r.text.slice(start, match.end));
  if (!suits(pattern, body, opener, start, match.end, r)) return [];
  return placed(r, start, match.end, body, `agency-open-${pattern.need}`);
}

function headStart({ start: at }: Match, { need }: Head, opener: Opener, r: Reading): number | null {
  const run = opener.modifiers(at);
  if (run < at && (r.before(run) !== null || opener.boundary(run))) return run;
  if (need === "topic" || need === "law" || need === "listed") return null;
  const segment = opener.segment(at);
  return segment === null ? null : afterPlace(segment, at, r);
}

/** Inside an unknown stretch the name begins behind the last place word (推动县网格化指挥专班). */
function afterPlace(start: number, end: number, r: Reading): number {
  for (let i = end - 2; i > start; i -= 1) if (Array.isArray(r.before(i))) return i;
  return start;
}

function suits(
  { need, text: head }: Head,
  body: string,
  opener: Opener,
  start: number,
  end: number,
  r: Reading,
): boolean {
  if (r.folded.startsWith("建设", end)) return false;
  if (body.length < head.length + 2) return false;
  const placed = r.before(start);
  if (need === "topic" || need === "law") {
    if (body.length < head.length + 3 && !Array.isArray(placed)) return false;
    return [...r.words.role(need)].some((word) => body.slice(0, -head.length).includes(word));
  }
  if (need === "place") return Array.isArray(placed);
  if (need === "founded") return opener.founded(Array.isArray(placed) ? placed[0]!.start : start);
  return true;
}

function placed(r: Reading, start: number, end: number, body: string, rule: string): AgencyHit[] {
  const before = r.before(start);
  if (Array.isArray(before)) return before.map((b) => hit(r, b.start, end, body, b.placeWord, b.codes, b.rule));
  return [hit(r, start, end, body, null, [], rule)];
}

function hit(
  r: Reading,
  start: number,
  end: number,
  body: string,
  placeWord: string | null,
  codes: readonly string[],
  rule: string,
): AgencyHit {
  return { start, end, surface: r.text.slice(start, end), body, placeWord, codes, rule };
}

/** A name without blanks and quotes, brackets in ASCII. */
export function clean(name: string): string {
  return name
    .replace(/[\s"“”'‘’「」]/g, "")
    .replaceAll("（", "(")
    .replaceAll("）", ")");
}
