import type { Span } from "@practice-atlas/model";
import type { Layout } from "../../../stages.ts";
import { startsOf } from "../../../text/index.ts";
import type { Spot } from "../spots.ts";
import { contentLength, isWeak, type Words } from "../words.ts";
import { cleanPhrase, objectOf } from "./clean.ts";
import { distribute } from "./lists.ts";
import { type Named, PART_LEAD, type SubjectOf } from "./subject.ts";
import { withSuffix } from "./suffix.ts";

const LONGEST = 28;
const AFTER_MAX = 16;
const CHANGE_WORDS =
  /(?:与去年同期相比|与上年同期相比|与上年相比|与去年相比|较上年同期|比上年同期|较去年同期|比去年同期|较上年|比上年|较去年|比去年|同比|环比|较上期|比上期|平均|总体|分别)*(?:增长|上升|提高|提升|增加|上涨|扩大|升高|下降|减少|降低|回落|下滑|下跌|增|降|升|减)(?:了|幅度|达|达到|约|近|超过)*$/;

/** A figure's own name, and the topic that later figures may lean on. */
export interface Opened {
  readonly name: string;
  readonly topic: string;
  /** The figure's own words; empty for 同比下降5% that leans on the figure before. */
  readonly own: string;
  /** The phrase with the subject it leans on, without 数 or 率; empty when it stands by itself. */
  readonly leaning: string;
}

export type OpenName = (spot: Spot, siblings: readonly Spot[], earlier: readonly Named[]) => Opened;

/** The first place named at or after an offset. */
type PlaceFrom = (at: number) => Span | undefined;

/** Composes names the same way everywhere: context subject + verb + head noun + 数/率/金额. */
export function compileOpenName(layout: Layout, places: readonly Span[], subjectOf: SubjectOf, words: Words): OpenName {
  const placeIndex = startsOf(places);
  const placeFrom = (at: number): Span | undefined => places[placeIndex(at)];
  return (spot, siblings, earlier) => {
    const { quantity } = spot;
    const phrase = ownPhrase(layout.folded, placeFrom, spot, siblings, words);
    const scope = quantity.kind === "RANK" ? (words.rank.exec(phrase)?.[1] ?? "") : "";
    const own =
      quantity.kind === "CHANGE"
        ? phrase.replace(CHANGE_WORDS, "")
        : quantity.kind === "RANK"
          ? phrase.replace(words.rank, "")
          : phrase;
    if (quantity.kind === "CHANGE" && own === "") return { ...ofBefore(spot, siblings, earlier), own, leaning: "" };
    const part = isPart(layout.folded, spot);
    const listed = spot.listIndex > 0 || siblings.some((s) => s.listIndex > 0 && s.zone.start === spot.zone.start);
    const leans =
      part ||
      /^(?:每|人均|户均|平均)/.test(own) ||
      (isWeak(own, words) && !(listed && words.topics.find(own).length > 0));
    const full = leans ? join(subjectOf(spot, earlier), own) : own;
    return {
      name: withSuffix(shorten(full) + scope, quantity),
      topic: topicOf(full, words) || subjectOf(spot, earlier),
      own,
      leaning: leans ? full : "",
    };
  };
}

/** 其中 at the sentence's head or in the clause: the figure is a part of what was counted before. */
function isPart(text: string, spot: Spot): boolean {
  return (
    PART_LEAD.test(text.slice(spot.group.start, spot.quantity.start)) ||
    PART_LEAD.test(text.slice(spot.segment.start, spot.quantity.start))
  );
}

/** 同比下降28.57% right behind a figure is the change of that figure; 同比分别下降20%、25% of the two before. */
function ofBefore(spot: Spot, siblings: readonly Spot[], earlier: readonly Named[]): { name: string; topic: string } {
  const listed = siblings.filter((s) => s.zone.start === spot.zone.start && s.quantity.kind === "CHANGE").length;
  const levels = earlier.filter((n) => n.spot.quantity.start >= spot.group.start && isLevel(n.spot));
  const before = levels.at(spot.listIndex - Math.max(1, listed)) ?? levels.at(-1);
  return { name: withSuffix(before?.name ?? "", spot.quantity), topic: before?.topic ?? "" };
}

/** A figure that a change can be the change of: no difference itself, or the end of a from → to. */
const isLevel = ({ quantity }: Spot): boolean => quantity.kind !== "CHANGE" || quantity.from !== null;

/** The words that say what is counted: behind the last light verb before the figure, and the noun after it. */
function ownPhrase(text: string, placeFrom: PlaceFrom, spot: Spot, siblings: readonly Spot[], words: Words): string {
  const shared = siblings;
  const first = shared[0] ?? spot;
  const listed = shared.filter((s) => s.listIndex > 0 || s === first);
  if (listed.length > 1 && listed.includes(spot)) {
    const items = distribute(cleanMarks(text.slice(first.zone.start, first.quantity.start)), listed.length, words);
    if (items !== null) return cleanPhrase(items[spot.listIndex]!, words);
  }
  const raw = text.slice(
    behindPlace(text, placeFrom, spot.zone.start, first.quantity.start, words),
    first.quantity.start,
  );
  const upon = /[对为向给把] *$/.test(raw);
  const before = upon ? "" : cleanPhrase(raw, words);
  const between = first === spot ? "" : cleanPhrase(text.slice(first.quantity.end, spot.quantity.start), words);
  const deed =
    upon && spot.zone.end < spot.segment.end ? deedOf(text.slice(spot.zone.end, spot.segment.end), words) : "";
  return compose(
    before,
    between + afterPhrase(text, spot, words) + deed,
    { percent: spot.quantity.unitClass === "percent", share: SHARE.test(raw) },
    words,
  );
}

/** Where a phrase begins behind the place it opens with: names do not say who counts. */
function behindPlace(text: string, placeFrom: PlaceFrom, start: number, end: number, words: Words): number {
  const place = placeFrom(start);
  if (place === undefined || place.end >= end || cleanPhrase(text.slice(start, place.start), words) !== "")
    return start;
  return place.end;
}

/** The noun behind the figure: up to a verb, an adverb or what belongs to the next figure. */
function afterPhrase(text: string, spot: Spot, words: Words): string {
  const raw = text.slice(spot.quantity.end, spot.zone.end);
  const inner = raw.replace(words.afterEnd, "");
  const own = spot.zone.end < spot.segment.end ? inner.replace(words.afterStop, "") : inner;
  return cleanPhrase(own, words).slice(0, AFTER_MAX);
}

const cleanMarks = (raw: string): string => raw.replace(/["'\s]/g, "");

/** 对12个乡镇、23个部门开展法治督察: what was done to both. */
function deedOf(tail: string, words: Words): string {
  const starts = ["cut", "governs"]
    .flatMap((role) => words.list(role).map((verb) => tail.indexOf(verb)))
    .filter((at) => at !== -1);
  return starts.length === 0 ? "" : cleanPhrase(tail.slice(Math.min(...starts)), words).slice(0, AFTER_MAX);
}

const SHARE = /占(?:比|总数|到)?(?:的|达到|达|为|约|近|超过|不少于|不低于)* *$/;

interface Measure {
  readonly percent: boolean;
  /** The figure says what part of a whole something is (占92%). */
  readonly share: boolean;
}

function compose(before: string, after: string, { percent, share }: Measure, words: Words): string {
  const object = objectOf(before, words);
  if (percent && share) return `${object.replace(/占比?$/, "")}${after}占比`;
  if (percent && object.startsWith("占") && object.length > 3) return `${object.slice(1)}占比`;
  if (percent && /^全?覆盖/.test(after)) return `${object}覆盖率`;
  if (/^的?全?覆盖/.test(after)) return `${object}覆盖`;
  if (after === "" || (percent && /[率度]$/.test(object))) return object;
  return object + after;
}

/** Puts the subject before a weak phrase; what both share is said once (部门抽查 + 抽查检查对象). */
export function join(subject: string, phrase: string): string {
  if (subject === "" || phrase.startsWith(subject)) return phrase;
  for (let length = Math.min(subject.length, phrase.length); length > 1; length -= 1) {
    if (phrase.startsWith(subject.slice(-length))) return subject + phrase.slice(length);
  }
  return subject + phrase;
}

function shorten(phrase: string): string {
  if (phrase.length <= LONGEST) return phrase;
  const tail = phrase.slice(-LONGEST);
  const joint = tail.search(/[、的和及与]/);
  return joint === -1 || joint > LONGEST / 2 ? tail : tail.slice(joint + 1);
}

/** The noun that a later 办结 or 满意率 leans on: a domain noun, else the phrase without verbs and general nouns at its ends. */
function topicOf(phrase: string, words: Words): string {
  const hit = words.topics.find(phrase).at(-1);
  if (hit !== undefined) {
    const rest = phrase.slice(0, hit.start);
    return rest.length <= 4 && contentLength(rest, words) === rest.length
      ? rest + words.topicList[hit.pattern]!
      : words.topicList[hit.pattern]!;
  }
  const matches = words.weak.find(phrase);
  let [start, end] = [0, phrase.length];
  for (const m of matches) if (m.start === start && m.end - m.start > 1) start = m.end;
  for (const m of matches.toReversed()) if (m.end === end && m.end - m.start > 1) end = m.start;
  const topic = phrase.slice(start, end).replace(/^的/, "");
  if (words.modifier.test(topic)) return phrase.slice(start);
  return topic.length >= 2 ? topic : "";
}
