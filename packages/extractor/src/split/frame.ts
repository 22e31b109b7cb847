import type { Span } from "@practice-atlas/model";
import { cutLine, type Line } from "./lines.ts";
import { markerAt } from "./markers.ts";
import { DATE_LINE, type FramePatterns, isAgencyLine, squeeze } from "./patterns.ts";
import { markSigned, markTail, type Signed, signedInside } from "./tail.ts";
import { findTitle, isTitle, spelledOut, titlePrefix, titleWords } from "./title.ts";

/** What stands around the body of a text. */
export interface Frame {
  readonly title: Span | null;
  readonly addressees: Span | null;
  readonly signature: Span | null;
  readonly dateLine: Span | null;
}

const HEAD_LINES = 120;
const LONGEST_FURNITURE = 240;

const wordsOf = (folded: string, line: Line): string => squeeze(folded.slice(line.start, line.end));

/** A row of navigation: many short words between blanks or bars. */
function isNavigation(words: string): boolean {
  if (words.length < 12 || !BARS.test(words)) return false;
  const tokens = words.split(BARS);
  return tokens.length >= 4 && tokens.every((t) => t.length <= 8 && !/[,。;]/.test(t)) && !/\d[件次人场个]/.test(words);
}

const BARS = /[ |>»·]+/;

function isFurniture(folded: string, line: Line, patterns: FramePatterns): boolean {
  if (line.end - line.start > LONGEST_FURNITURE) return false;
  const words = wordsOf(folded, line);
  const barred = (words.startsWith("|") || words.endsWith("|")) && !words.includes("。");
  const sentence = words.length > 40 && (words.includes(",") || words.includes("。"));
  if (sentence && !barred) return false;
  if (DATE_LINE.test(words) || isTitle(spelledOut(words), patterns)) return false;
  return barred || patterns.furniture.test(words) || isNavigation(words);
}

/** The line with which the report itself begins: a numbered heading or the first whole sentence. */
function bodyStart(lines: readonly Line[], folded: string): number {
  for (let i = 0; i < lines.length; i += 1) {
    if (lines[i]!.role !== "BODY") continue;
    if (lines[i]!.end - lines[i]!.start > LONGEST_FURNITURE) return i;
    const words = wordsOf(folded, lines[i]!);
    const marker = markerAt(words, 0);
    if (marker !== null && words.length > marker.end + 2) return i;
    if (/。/.test(words) || (words.length >= 40 && /,/.test(words))) return i;
  }
  return lines.length;
}

/** Cuts title and addressee off a line that holds them together with the text. */
function cutOpening(lines: Line[], at: number, folded: string, patterns: FramePatterns): void {
  const line = lines[at];
  if (line === undefined || markerAt(folded, line.start) !== null) return;
  const title = titlePrefix(folded, line, patterns);
  const next = title !== null && cutLine(lines, at, title, folded) ? at + 1 : at;
  const colon = folded.slice(lines[next]!.start, lines[next]!.start + 70).indexOf(":");
  if (colon < 0) return;
  const stop = lines[next]!.start + colon + 1;
  if (isAddressee(squeeze(folded.slice(lines[next]!.start, stop)), patterns)) cutLine(lines, next, stop, folded);
}

/** Names of bodies or people addressed, with a colon behind. */
function isAddressee(words: string, patterns: FramePatterns): boolean {
  if (!words.endsWith(":") || words.length > 70 || /[。;《"\d]/.test(words)) return false;
  const names = words
    .slice(0, -1)
    .split(/[、, ]|以及|(?<=委|会|府|局)(?:和|并|及)/)
    .filter((name) => name !== "");
  const named = (name: string): boolean =>
    patterns.agencyEnd.test(name) || patterns.salutation.test(name) || /^各.*(?:单位|部门|镇|乡|街道)$/.test(name);
  return names.length > 0 && names.every(named);
}

interface Head {
  readonly title: Span | null;
  readonly addressees: Span | null;
  /** Index of the line with which the text begins. */
  readonly first: number;
  /** Signer and date of a covering letter, or a date below the title. */
  readonly signed: Signed;
}

function markHead(lines: Line[], folded: string, patterns: FramePatterns): Head {
  for (const line of lines) if (isFurniture(folded, line, patterns)) line.role = "FURNITURE";
  cutOpening(lines, bodyStart(lines, folded), folded, patterns);
  let body = Math.min(bodyStart(lines, folded), HEAD_LINES);
  let title = findTitle(lines, { first: 0, last: body }, folded, patterns, true);
  if (title === null) {
    const late = lateTitle(lines, body, folded, patterns);
    title = late?.title ?? null;
    body = late?.body ?? body;
  }
  const inner =
    title !== null && patterns.cover.test(wordsOf(folded, { ...title, role: "TITLE" }))
      ? innerTitle(lines, body, folded, patterns)
      : null;
  if (inner !== null) {
    for (const line of lines) if (line.role === "TITLE" && line.end <= inner.title.start) line.role = "FURNITURE";
    title = inner.title;
    body = inner.body;
  }
  const addressees = markAddressees(lines, body, folded, patterns);
  return { title, addressees, first: body, signed: inner?.signed ?? signedBelowTitle(lines, body, folded, patterns) };
}

const REPORT_TITLE = /(?:法治|依法)[^,]*(?:报告|总结|年报|汇报)(?:[(].*[)])?$/;

/** A lead paragraph may stand above the title: then it is looked for up to the first heading. */
function lateTitle(lines: Line[], from: number, folded: string, patterns: FramePatterns): Inner | null {
  const limit = Math.min(lines.length, from + 8);
  const heading = lines.findIndex((line, i) => i >= from && markerAt(folded, line.start) !== null);
  const last = heading < 0 || heading > limit ? limit : heading;
  const report = lines.findIndex((line, i) => i > from && i < last && REPORT_TITLE.test(titleWords(folded, line)));
  if (report < 0) return null;
  const title = findTitle(lines, { first: report, last: report + 1 }, folded, patterns, false);
  return title === null ? null : { title, body: report + 1 };
}

interface Inner {
  readonly title: Span;
  /** Index of the line after the title. */
  readonly body: number;
}

/** A covering letter wraps the report: the report's own title stands below the letter. */
function innerTitle(
  lines: Line[],
  from: number,
  folded: string,
  patterns: FramePatterns,
): { title: Span; body: number; signed: Signed } | null {
  const limit = Math.min(lines.length, from + 30);
  const heading = lines.findIndex(
    (line, i) => i >= from && i < limit && line.role === "BODY" && markerAt(folded, line.start) !== null,
  );
  const last = heading < 0 ? limit : heading;
  const title = findTitle(lines, { first: from, last }, folded, patterns, false);
  if (title === null) return null;
  const letter = lines.filter(
    (line, i) =>
      i >= from &&
      line.start < title.start &&
      (DATE_LINE.test(wordsOf(folded, line)) || isAgencyLine(wordsOf(folded, line), patterns)),
  );
  const body = lines.findIndex((line) => line.start > title.end);
  return { title, body: body < 0 ? lines.length : body, signed: markSigned(letter, folded, patterns) };
}

/** Some texts bear their signer and their date, in brackets, right below the title. */
function signedBelowTitle(lines: Line[], body: number, folded: string, patterns: FramePatterns): Signed {
  const titled = lines.findLastIndex((line) => line.role === "TITLE");
  const below = titled < 0 ? [] : lines.slice(titled + 1, Math.min(body, titled + 4));
  const date = below.find((line) => DATE_LINE.test(wordsOf(folded, line)));
  const signers = below.filter((line) => isAgencyLine(wordsOf(folded, line), patterns));
  if (date !== undefined) date.role = "DATE";
  for (const line of signers) line.role = "SIGNATURE";
  const signature = signers.length === 0 ? null : { start: signers[0]!.start, end: signers.at(-1)!.end };
  return { signature, dateLine: date === undefined ? null : { start: date.start, end: date.end } };
}

/** Addressee lines stand between title and text; bodies, dates and slogans around the title are no text either. */
function markAddressees(lines: Line[], body: number, folded: string, patterns: FramePatterns): Span | null {
  let span: Span | null = null;
  const titled = lines.findIndex((line) => line.role === "TITLE");
  for (let i = 0; i < Math.min(body + 1, lines.length); i += 1) {
    const line = lines[i]!;
    if (line.role !== "BODY" || line.end - line.start > LONGEST_FURNITURE) continue;
    const words = wordsOf(folded, line);
    if (isAddressee(words, patterns)) {
      line.role = "ADDRESSEE";
      span = span === null ? { start: line.start, end: line.end } : { start: span.start, end: line.end };
    } else if (i < body && i < titled && !/。/.test(words)) line.role = "FURNITURE";
    else if (i < body && titled >= 0 && isSubtitle(words, patterns)) line.role = "FURNITURE";
  }
  return span;
}

/** What may stand below a title: who spoke where, the body, a date in brackets. */
function isSubtitle(words: string, patterns: FramePatterns): boolean {
  return (
    /^(?:-{1,4}|[(]).{4,60}$/.test(words) ||
    DATE_LINE.test(words) ||
    isAgencyLine(words, patterns) ||
    /(?:局长|主任|市长|县长|区长|镇长|乡长|州长) {1,2}[\u4e00-\u9fa5· ]{2,6}$/.test(words)
  );
}

/** Finds title, addressees, signature and date and gives every line its role; cuts lines that hold several of them. */
export function findFrame(lines: Line[], folded: string, patterns: FramePatterns): Frame {
  const head = markHead(lines, folded, patterns);
  const tail = markTail(lines, head.first, folded, patterns);
  const below = tail.dateLine !== null || tail.signature !== null;
  const signed = below ? tail : (signedInside(lines, head.first, folded, patterns) ?? head.signed);
  return { title: head.title, addressees: head.addressees, ...signed };
}
