import type { Span } from "@practice-atlas/model";
import type { Spot } from "../spots/index.ts";
import type { Words } from "../words.ts";
import { distribute } from "./lists.ts";
import { AFTER_MAX, type Lead, type Phrases } from "./phrases.ts";

/** What the words of a figure are read with. */
export interface Reading {
  /** The folded text. */
  readonly text: string;
  /** The first place named at or after an offset. */
  readonly placeFrom: (at: number) => Span | undefined;
  readonly phrases: Phrases;
  readonly words: Words;
}

/** The words that say what is counted: behind the last light verb before the figure, and the noun after it. */
export function ownPhrase(reading: Reading, spot: Spot, siblings: readonly Spot[]): string {
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
