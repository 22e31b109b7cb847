import type { Span } from "@practice-atlas/model";
import type { Spot } from "../spots/index.ts";
import type { Words } from "../words.ts";
import { distribute } from "./lists.ts";
import { AFTER_MAX, type Lead, type Phrases } from "./phrases.ts";
import { EMPTY, nounOf, turned } from "./turned.ts";

/** A body that the text names; the part that names its place may be a relative word (县, 本镇). */
interface NamedBody extends Span {
  readonly surface: string;
  readonly placeWord: string | null;
}

/** What the words of a figure are read with. */
export interface Reading {
  /** The folded text. */
  readonly text: string;
  /** The first place named at or after an offset. */
  readonly placeFrom: (at: number) => Span | undefined;
  /** The first agency named at or after an offset. */
  readonly agencyFrom: (at: number) => NamedBody | undefined;
  readonly phrases: Phrases;
  readonly words: Words;
}

/** The words of a figure. */
export interface Own {
  readonly phrase: string;
  /** Whether they name by themselves what is counted, however general. */
  readonly stands: boolean;
  /** The part that later figures may lean on, when it is not all of them. */
  readonly deed: string;
}

const item = (phrase: string): Own => ({ phrase, stands: false, deed: "" });

/** The words that say what is counted: behind the last light verb before the figure, and the noun after it. */
export function ownPhrase(reading: Reading, spot: Spot, siblings: readonly Spot[]): Own {
  const { text, phrases, words } = reading;
  const first = siblings[0] ?? spot;
  const listed = siblings.length > 1 ? listItem(reading, spot, siblings) : null;
  if (listed !== null) return item(phrases.clean(listed));
  const between = first === spot ? "" : withoutAxis(phrases.clean(text.slice(first.quantity.end, spot.quantity.start)));
  const followed = spot.zone.end < spot.segment.end;
  const { end: from, unitClass } = spot.quantity;
  const moved = spot.quantity.from !== null;
  const behind = text.slice(from, spot.zone.end);
  const end = first.quantity.start;
  const start = behindPlace(reading, spot.zone.start, end);
  const body = bodyAt(reading, start, end);
  // 联合公安局、税务局等8个部门: the noun behind names what the list is of
  const compose = (at: number, causes = true): Own => {
    const before = text.slice(at, end);
    const read = phrases.lead(first.quantity.from === null ? before : before.replace(SINCE, ""));
    const names = between === "" && behind !== "" && read.governing !== null;
    if (names && read.governing !== "") return item(read.governing + nounOf(phrases.clean(behind), words));
    const lead = names || (causes && words.causes.has(read.object)) ? { ...read, object: "" } : read;
    const turns = lead.object === "" && between === "";
    const turn = turns ? turned(phrases.clean(behind), followed && !lead.upon, unitClass, words) : null;
    if (turn === null && lead !== read && !names) return compose(at, false);
    if (turn !== null) return { phrase: turn.phrase, stands: turn.alone, deed: turn.deed };
    const after = phrases.after(behind, followed);
    if (lead.object === "" && after === "" && moved) return item(phrases.clean(movedNoun(text, spot)));
    const deed = lead.upon && followed ? deedOf(text.slice(spot.zone.end, spot.segment.end), phrases, words) : "";
    const said = between + after + deed;
    const percent = unitClass === "percent";
    return item(composed(lead, lead.object === "" && !percent ? byDeed(said, words) : said, percent));
  };
  if (body === null) return compose(start);
  const alone = compose(body.end);
  return phrases.about(alone.phrase).weak ? compose(body.start + levelLength(body)) : alone;
}

/** 优秀率由上年的(41%提升至58%): since when says nothing of what is counted. */
const SINCE = /(?:由|从)(?:上年度?|去年|上一年度?|上年同期|去年同期|年初|原来|原先|此前|改革前|20\d\d年)的? *$/;

/** 11支执法队伍整合为1支: the noun stands between the two figures. */
function movedNoun(text: string, { quantity }: Spot): string {
  const inner = text.slice(quantity.start, quantity.numberStart);
  const unit = quantity.unit === null ? -1 : inner.indexOf(quantity.unit);
  return unit === -1 ? "" : inner.slice(unit + quantity.unit!.length).replace(MOVES, "");
}

const MOVES =
  /(?:全部|已|再)*(?:整合|归并|合并|精简|压缩|压减|缩减|缩短|减少|下降|降低|调整|优化|增加|增|降|减|提升|提高|扩大|拓展)*(?:为|至|到|成)? *$/;

/** The figure's item of a list of words that several figures share, or null. */
function listItem({ text, words }: Reading, spot: Spot, siblings: readonly Spot[]): string | null {
  const first = siblings[0]!;
  const listed = siblings.filter((s) => s.listIndex > 0 || s === first);
  if (listed.length < 2 || !listed.includes(spot)) return null;
  const before = text.slice(first.zone.start, first.quantity.start);
  const items = distribute(cleanMarks(before), listed.length, words);
  return items === null ? null : items[spot.listIndex]!;
}

/** Where a phrase begins behind the place it opens with: names do not say who counts. */
function behindPlace({ text, placeFrom, phrases }: Reading, start: number, end: number): number {
  const place = placeFrom(start);
  return place === undefined || place.end >= end || phrases.clean(text.slice(start, place.start)) !== ""
    ? start
    : place.end;
}

/** What joins a body to another: 县委及办公室. */
const JOINS = /^[及和与]/;

/** The body that a phrase opens with and that does what follows: it is no part of what is counted either. */
function bodyAt({ text, agencyFrom, phrases, words }: Reading, start: number, end: number): NamedBody | null {
  const body = agencyFrom(start);
  if (body === undefined || body.end >= end || words.deed.at(text, body.end) === null) return null;
  if (JOINS.test(text.charAt(body.end))) return null;
  return phrases.clean(text.slice(start, body.start)) === "" ? body : null;
}

/** What cannot stand without the word for its level: 县委, 县人民检察院, 市局. */
const BOUND_TO_LEVEL = /^[委政人纪局厅办法检直级]/;

/** How long the word is that says of what level a body is: 县, 本镇; 0 where the body's name needs it. */
function levelLength({ surface, placeWord }: NamedBody): number {
  const length = placeWord !== null && surface.startsWith(placeWord) ? placeWord.length : 0;
  return BOUND_TO_LEVEL.test(surface.slice(length)) ? 0 : length;
}

/** Names that stand quote by quote are a list. */
const ROW = /"\s*"/;
const cleanMarks = (raw: string): string =>
  raw
    .split(ROW)
    .join("、")
    .replace(/["'\s]/g, "");

/** 对12个乡镇、23个部门开展法治督察: what was done to both. */
function deedOf(tail: string, phrases: Phrases, words: Words): string {
  const starts = ["cut", "governs", "predicate"]
    .flatMap((role) => words.list(role).map((verb) => (verb.length < 2 ? -1 : tail.indexOf(verb))))
    .filter((at) => at !== -1);
  if (starts.length === 0) return "";
  return phrases
    .clean(tail.slice(Math.min(...starts)))
    .replace(EMPTY, "")
    .slice(0, AFTER_MAX);
}

/** 7个方面32项任务: the tasks are counted, the first figure only says how they are grouped. */
const AXIS = /^(?:方面|大项|板块|层面|环节|维度|部分)$/;
const withoutAxis = (between: string): string => (AXIS.test(between) ? "" : between);

/** A deed with less is hardly said. */
const SHORTEST_DEED = 4;

/** 乡镇设立综合行政执法办公室 → 设立综合行政执法办公室的乡镇: towns are counted, by what they have done. */
function byDeed(phrase: string, { counted, does }: Words): string {
  const noun = counted.at(phrase, 0);
  if (noun === null) return phrase;
  const deed = phrase.slice(noun.word.length);
  return deed.length >= SHORTEST_DEED && !deed.includes("的") && does.at(deed, 0) !== null
    ? `${deed}的${noun.word}`
    : phrase;
}

function composed({ object, share }: Lead, after: string, percent: boolean): string {
  if (percent && share) return `${object.replace(/占比?$/, "")}${after}占比`;
  if (percent && object.startsWith("占") && object.length > 3) return `${object.slice(1)}占比`;
  if (percent && /^全?覆盖/.test(after)) return `${object}覆盖率`;
  if (/^的?全?覆盖/.test(after)) return `${object}覆盖`;
  if (after === "" || (percent && /[率度]$/.test(object))) return object;
  return object + after;
}
