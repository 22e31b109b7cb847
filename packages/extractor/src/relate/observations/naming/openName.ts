import type { Span } from "@practice-atlas/model";
import type { Layout } from "../../../stages.ts";
import { startsOf } from "../../../text/index.ts";
import type { Spot } from "../spots/index.ts";
import type { Words } from "../words.ts";
import { distribute } from "./lists.ts";
import { AFTER_MAX, type Lead, type Phrases } from "./phrases.ts";
import { type Named, partLeadEnd, type SubjectOf } from "./subject.ts";
import { withSuffix } from "./suffix.ts";

const LONGEST = 28;
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
export function compileOpenName(
  layout: Layout,
  places: readonly Span[],
  subjectOf: SubjectOf,
  phrases: Phrases,
  words: Words,
): OpenName {
  const placeIndex = startsOf(places);
  const isPart = compileIsPart(layout.folded);
  const placeFrom = (at: number): Span | undefined => places[placeIndex(at)];
  return (spot, siblings, earlier) => {
    const { quantity } = spot;
    const phrase = ownPhrase({ text: layout.folded, placeFrom, phrases, words }, spot, siblings);
    const scope = quantity.kind === "RANK" ? (words.rank.exec(phrase)?.[1] ?? "") : "";
    const own =
      quantity.kind === "CHANGE"
        ? phrases.level(phrase)
        : quantity.kind === "RANK"
          ? phrase.replace(words.rank, "")
          : phrase;
    if (quantity.kind === "CHANGE" && own === "") return { ...ofBefore(spot, siblings, earlier), own, leaning: "" };
    const about = phrases.about(own);
    const leans = isPart(spot) || isAverage(own) || (about.weak && !(about.named && isListed(spot, siblings)));
    const full = leans ? join(subjectOf(spot, earlier), own) : own;
    return {
      name: withSuffix(shorten(full) + scope, quantity),
      topic: (leans ? phrases.about(full) : about).topic || subjectOf(spot, earlier),
      own,
      leaning: leans ? full : "",
    };
  };
}

const isAverage = (own: string): boolean =>
  own.startsWith("每") || own.startsWith("人均") || own.startsWith("户均") || own.startsWith("平均");

const isListed = (spot: Spot, siblings: readonly Spot[]): boolean =>
  spot.listIndex > 0 || siblings.some((s) => s.listIndex > 0 && s.zone.start === spot.zone.start);

/** 其中 at the sentence's head or in the clause: the figure is a part of what was counted before. */
function compileIsPart(text: string): (spot: Spot) => boolean {
  // the figures of one clause ask of the same places
  const asked = new Map<number, number>();
  const leadEnd = (start: number): number => {
    const known = asked.get(start) ?? partLeadEnd(text, start);
    asked.set(start, known);
    return known;
  };
  return ({ group, segment, quantity }) =>
    leadEnd(group.start) <= quantity.start || leadEnd(segment.start) <= quantity.start;
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

interface Reading {
  readonly text: string;
  readonly placeFrom: PlaceFrom;
  readonly phrases: Phrases;
  readonly words: Words;
}

/** The words that say what is counted: behind the last light verb before the figure, and the noun after it. */
function ownPhrase(reading: Reading, spot: Spot, siblings: readonly Spot[]): string {
  const { text, phrases, words } = reading;
  const first = siblings[0] ?? spot;
  const item = siblings.length > 1 ? listItem(reading, spot, siblings) : null;
  if (item !== null) return phrases.clean(item);
  const lead = phrases.lead(
    text.slice(behindPlace(reading, spot.zone.start, first.quantity.start), first.quantity.start),
  );
  const between = first === spot ? "" : phrases.clean(text.slice(first.quantity.end, spot.quantity.start));
  const followed = spot.zone.end < spot.segment.end;
  const after = phrases.after(text.slice(spot.quantity.end, spot.zone.end), followed);
  const deed = lead.upon && followed ? deedOf(text.slice(spot.zone.end, spot.segment.end), phrases, words) : "";
  return compose(lead, between + after + deed, spot.quantity.unitClass === "percent");
}

/** The figure's item of a list of words that several figures share, or null. */
function listItem({ text, words }: Reading, spot: Spot, siblings: readonly Spot[]): string | null {
  const first = siblings[0]!;
  const listed = siblings.filter((s) => s.listIndex > 0 || s === first);
  if (listed.length < 2 || !listed.includes(spot)) return null;
  const items = distribute(cleanMarks(text.slice(first.zone.start, first.quantity.start)), listed.length, words);
  return items === null ? null : items[spot.listIndex]!;
}

/** Where a phrase begins behind the place it opens with: names do not say who counts. */
function behindPlace({ text, placeFrom, phrases }: Reading, start: number, end: number): number {
  const place = placeFrom(start);
  return place === undefined || place.end >= end || phrases.clean(text.slice(start, place.start)) !== ""
    ? start
    : place.end;
}

const cleanMarks = (raw: string): string => raw.replace(/["'\s]/g, "");

/** 对12个乡镇、23个部门开展法治督察: what was done to both. */
function deedOf(tail: string, phrases: Phrases, words: Words): string {
  const starts = ["cut", "governs"]
    .flatMap((role) => words.list(role).map((verb) => tail.indexOf(verb)))
    .filter((at) => at !== -1);
  return starts.length === 0 ? "" : phrases.clean(tail.slice(Math.min(...starts))).slice(0, AFTER_MAX);
}

function compose({ object, share }: Lead, after: string, percent: boolean): string {
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
