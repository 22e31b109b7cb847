import type { Span } from "@practice-atlas/model";
import { type Line, skipBlanks, trimBlanks } from "./lines.ts";
import { type Family, type Marker, markerAt } from "./markers.ts";

/** A heading before it has a level. The span covers number and words, without the 。 after them. */
export interface Heading extends Span {
  readonly family: Family;
  /** 0 for headings without a number. */
  readonly number: number;
  /** Where the words after the number begin. */
  readonly words: number;
  /** True when nothing else stands on its line. */
  readonly alone: boolean;
}

/** Known names of parts (存在的问题), by which a heading is told from what follows it. */
export interface PartNames {
  isPart(words: string): boolean;
  nameLength(words: string): number;
  opensLikeHeading(words: string): boolean;
  leadsUp(words: string): boolean;
}

const LONGEST_OPENING = 70;
const LONGEST_LINE = 100;
const ONE_LINE = 150;
const MEASURED =
  /\d[\d,.]* ?(?:余|多)?(?:万|亿)?(?:余|多)?(?:件|次|人|场|份|个|项|起|元|家|名|期|条|户|处|%|篇|批|部|套|天|小时)/;
const COUNTED = /^[^,、。]{0,14}\d[\d,.]* ?(?:余|多)?(?:件|次|人|场|份|起|元|家|名|期|%)/;

interface Opening {
  readonly end: number;
  readonly alone: boolean;
}

/** Words after a number that are a sentence of the text rather than a heading. */
function isSentence(words: string, alone: boolean, stop: string): boolean {
  if (words.length < 2 || /[;；]/.test(words) || stop === ";") return true;
  if (words.length > (alone && stop === "" ? LONGEST_LINE : LONGEST_OPENING)) return true;
  if (alone && stop === "。" && (COUNTED.test(words) || (words.length > 30 && MEASURED.test(words)))) return true;
  return words.length > 34 && MEASURED.test(words);
}

/** Where the heading that begins with `marker` ends on its line, or null when the line is no heading. */
function openingOf(folded: string, marker: Marker, line: Span, parts: PartNames): Opening | null {
  const limit = Math.min(line.end, marker.end + 400);
  const raw = folded.slice(marker.end, limit);
  const stop = /[。!?;]/.exec(raw);
  let length = stop?.index ?? raw.length;
  const sign = stop === null ? "" : stop[0];
  const child = childAt(folded, marker, length);
  if (child !== null) length = child - marker.end;
  const runsOn = sign !== "" || length > LONGEST_LINE;
  const shorter =
    child === null
      ? (shorterEnd(raw.slice(0, length), runsOn, parts) ?? bareName(raw.slice(0, length), line, parts))
      : null;
  if (shorter !== null) length = shorter;
  const end = trimBlanks(folded, marker.end + length, marker.end);
  const rest = skipBlanks(folded, end + (child === null && shorter === null && sign !== "" ? 1 : 0), line.end);
  const alone = rest >= line.end;
  const words = folded.slice(marker.end, end).replace(/[ :]+$/, "");
  if (isSentence(words, alone, child === null && shorter === null ? sign : "")) return null;
  return { end: trimBlanks(folded, end, marker.end) - (folded[end - 1] === ":" ? 1 : 0), alone };
}

/** A first child's number inside the opening ends it: 一、主要做法(一)加强领导。 */
function childAt(folded: string, marker: Marker, length: number): number | null {
  const words = folded.slice(marker.end, marker.end + length);
  CHILD.lastIndex = 0;
  let found = CHILD.exec(words);
  while (found !== null && found.index < 2) found = CHILD.exec(words);
  return found === null ? null : trimBlanks(folded, marker.end + found.index, marker.end);
}

const CHILD = /[(] ?一 ?[)]|1(?<=[^\d年月第]1)[.、](?!\d)|一(?:(?<=[ :]一)、|(?<=[^第]一)是)/g;

/** In a text of one long line nothing but its known name may tell a heading from the sentence behind it. */
function bareName(words: string, line: Span, parts: PartNames): number | null {
  if (line.end - line.start < ONE_LINE || words.length < 25 || !words.includes(",")) return null;
  const length = parts.nameLength(words);
  return length > 0 && words.length - length > 10 ? length : null;
}

/** A colon or a blank ends an opening that runs on, when what stands before it names a part or what follows is long. */
function shorterEnd(words: string, runsOn: boolean, parts: PartNames): number | null {
  if (!words.includes(":") && !words.includes(" ")) return null;
  for (const found of words.matchAll(/[: ]+/g)) {
    const head = words.slice(0, found.index);
    if (head.length < 2) continue;
    const colon = found[0].includes(":");
    if (runsOn && parts.isPart(head)) return found.index;
    if (colon && head.length <= 40 && words.length - head.length > 15) return found.index;
    if (!colon && words.length > 45 && head.length >= 4 && !/\d$/.test(head) && !/^ *\d/.test(words.slice(found.index)))
      return found.index;
  }
  return null;
}

/** The marker as a heading on `line`, or null. */
function headingAt(folded: string, marker: Marker, line: Span, parts: PartNames): Heading | null {
  const opening = openingOf(folded, marker, line, parts);
  if (opening === null) return null;
  return {
    start: marker.start,
    end: opening.end,
    family: marker.family,
    number: marker.number,
    words: marker.end,
    alone: opening.alone,
  };
}

/** A place inside a line where a number may begin: behind the end of a sentence, or behind a blank. */
const INNER = /[。!?;"”] ?(?=[(一二三四五六七八九十1-9第])/g;
const INNER_BLANK = /(?:[。!?;"”] ?|[\u4e00-\u9fa5)] +)(?=[(一二三四五六七八九十1-9第])/g;

/** Continues what is open, or opens a family that goes on later in the text. */
function continues(folded: string, marker: Marker, last: ReadonlyMap<Family, number>): boolean {
  if (marker.family === "ORDINAL" || marker.family === "NUM_PAREN" || marker.family === "CIRCLED") return false;
  if (marker.number > 1) return last.get(marker.family) === marker.number - 1;
  return SECOND[marker.family]?.test(folded.slice(marker.end, marker.end + 6000)) ?? false;
}

/** The second heading of a family. */
const SECOND: Readonly<Partial<Record<Family, RegExp>>> = {
  CN: /(?:[。!?;" ]|^)二 ?[、.]/m,
  CN_PAREN: /[(] ?二 ?[)]/,
  NUM: /(?:[。!?;" ]|^)2[.、]/m,
};

/** Adds all numbered headings of a line, the one at its start and those inside it that go on with the numbering. */
export function headingsOfLine(
  folded: string,
  line: Line,
  last: Map<Family, number>,
  parts: PartNames,
  out: Heading[],
): void {
  const before = out.length;
  const add = (marker: Marker): void => {
    const heading = headingAt(folded, marker, line, parts);
    if (heading === null) return;
    out.push(heading);
    last.set(heading.family, heading.number);
    if (heading.family === "CN") for (const below of ["CN_PAREN", "NUM", "NUM_PAREN"] as const) last.delete(below);
    if (heading.family === "CN_PAREN") for (const below of ["NUM", "NUM_PAREN"] as const) last.delete(below);
  };
  const first = markerAt(folded, line.start);
  if (first !== null) add(first);
  if (line.end - line.start < 30) return;
  const raw = folded.slice(line.start, line.end);
  const pattern = raw.includes(" ") ? INNER_BLANK : INNER;
  let from = 1;
  let open: Heading | undefined;
  let child: number | null = null;
  for (let at = nextInner(raw, from, pattern); at !== null; at = nextInner(raw, from, pattern)) {
    const latest = out.length > before ? out.at(-1) : undefined;
    if (latest !== undefined && latest !== open) child = firstChild(folded, latest, line);
    open = latest;
    const place: number =
      child !== null && child > line.start + from && child <= line.start + at ? child : line.start + at;
    from = Math.max(from + 1, place - line.start);
    const marker = open !== undefined && place < open.end ? null : markerAt(folded, place);
    if (marker !== null && (place === child || continues(folded, marker, last))) add(marker);
  }
}

/** The next offset in a line where a number may begin. */
function nextInner(raw: string, from: number, pattern: RegExp): number | null {
  pattern.lastIndex = from;
  const found = pattern.exec(raw);
  return found === null ? null : found.index + found[0].length;
}

/** A first child's number right behind a heading needs no sign before it. */
function firstChild(folded: string, open: Heading, line: Line): number | null {
  const at = skipBlanks(folded, open.end, line.end);
  return at < line.end && markerAt(folded, at)?.number === 1 ? at : null;
}
