import type { Layout } from "../../../stages.ts";
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
}

export type OpenName = (spot: Spot, siblings: readonly Spot[], earlier: readonly Named[]) => Opened;

/** Composes names the same way everywhere: context subject + verb + head noun + 数/率/金额. */
export function compileOpenName(layout: Layout, subjectOf: SubjectOf, words: Words): OpenName {
  return (spot, siblings, earlier) => {
    const { quantity } = spot;
    const phrase = ownPhrase(layout.folded, spot, siblings, words);
    const own = quantity.kind === "CHANGE" ? phrase.replace(CHANGE_WORDS, "") : phrase;
    if (quantity.kind === "CHANGE" && own === "") return { ...ofBefore(spot, siblings, earlier), own };
    const part = PART_LEAD.test(layout.folded.slice(spot.group.start, quantity.start));
    const leans = part || /^(?:每|人均|户均|平均)/.test(own) || isWeak(own, words);
    const full = leans ? join(subjectOf(spot, earlier), own) : own;
    return { name: withSuffix(shorten(full), quantity), topic: topicOf(full, words) || subjectOf(spot, earlier), own };
  };
}

/** 同比下降28.57% right behind a figure is the change of that figure; 同比分别下降20%、25% of the two before. */
function ofBefore(spot: Spot, siblings: readonly Spot[], earlier: readonly Named[]): { name: string; topic: string } {
  const listed = siblings.filter((s) => s.zone.start === spot.zone.start && s.quantity.kind === "CHANGE").length;
  const levels = earlier.filter((n) => n.spot.quantity.start >= spot.group.start && n.spot.quantity.kind !== "CHANGE");
  const before = levels.at(spot.listIndex - Math.max(1, listed)) ?? levels.at(-1);
  return { name: withSuffix(before?.name ?? "", spot.quantity), topic: before?.topic ?? "" };
}

/** The words that say what is counted: behind the last light verb before the figure, and the noun after it. */
function ownPhrase(text: string, spot: Spot, siblings: readonly Spot[], words: Words): string {
  const shared = siblings.filter((s) => s.zone.start === spot.zone.start && s.segment.start === spot.segment.start);
  const first = shared[0] ?? spot;
  const listed = shared.filter((s) => s.listIndex > 0 || s === first);
  if (listed.length > 1 && listed.includes(spot)) {
    const items = distribute(cleanMarks(text.slice(first.zone.start, first.quantity.start)), listed.length, words);
    if (items !== null) return cleanPhrase(items[spot.listIndex]!, words);
  }
  const before = cleanPhrase(text.slice(spot.zone.start, first.quantity.start), words);
  const between = first === spot ? "" : cleanPhrase(text.slice(first.quantity.end, spot.quantity.start), words);
  return compose(before, between + afterPhrase(text, spot, words), spot, words);
}

/** The noun behind the figure: up to a verb, an adverb or what belongs to the next figure. */
function afterPhrase(text: string, spot: Spot, words: Words): string {
  const raw = text.slice(spot.quantity.end, spot.zone.end);
  const inner = raw.replace(/(?:全部|均|都).*$/, "");
  const own = spot.zone.end < spot.segment.end ? inner.replace(/(?:各|共|中有|目前|只有|其中|涉及|实现|完成|召开|开展|组织|提供).*$/, "") : inner;
  return cleanPhrase(own, words).slice(0, AFTER_MAX);
}

const cleanMarks = (raw: string): string => raw.replace(/["'\s]/g, "");

function compose(before: string, after: string, spot: Spot, words: Words): string {
  const object = objectOf(before, words);
  if (spot.quantity.unitClass === "percent" && /^(?:全)?覆盖/.test(after)) return `${object}覆盖率`;
  if (/^(?:的)?(?:全)?覆盖/.test(after)) return `${object}覆盖`;
  if (after === "") return object;
  if (spot.quantity.unitClass === "percent" && /[率度]$/.test(object)) return object;
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
    return rest.length <= 4 && contentLength(rest, words) === rest.length ? rest + words.topicList[hit.pattern]! : words.topicList[hit.pattern]!;
  }
  const matches = words.weak.find(phrase);
  let [start, end] = [0, phrase.length];
  for (const m of matches) if (m.start === start && m.end - m.start > 1) start = m.end;
  for (const m of matches.toReversed()) if (m.end === end && m.end - m.start > 1) end = m.start;
  return end - start >= 2 ? phrase.slice(start, end) : "";
}
