import type { Span } from "@practice-atlas/model";
import { cutLine, type Line } from "./lines.ts";
import { markerAt } from "./markers.ts";
import { DATE_LINE, DATE_TAIL, type FramePatterns, isAgencyLine, squeeze } from "./patterns.ts";

/** Who signed, and when. */
export interface Signed {
  readonly signature: Span | null;
  readonly dateLine: Span | null;
}

const TAIL_LINES = 60;
const LONG = 240;
const MOST_SIGNERS = 4;

const wordsOf = (folded: string, line: Line): string => squeeze(folded.slice(line.start, line.end));

/** A page in half-width signs ends its sentences so, too. */
const SENTENCE_END = /(?:。|[\u4e00-\u9fa5\d%)"][.;!])$/;

const isText = (words: string): boolean => words.length >= 30 && /[,。;]/.test(words);

/** Cuts signer and date off the end of a line that goes on after its last 。. */
function cutEnding(lines: Line[], index: number, folded: string, patterns: FramePatterns): boolean {
  const line = lines[index]!;
  const tail = folded.slice(Math.max(line.start, line.end - 90), line.end);
  const stop = Math.max(tail.lastIndexOf("。"), tail.lastIndexOf("!"));
  if (stop < 0 || stop === tail.length - 1) return false;
  const words = squeeze(tail.slice(stop + 1));
  const signer = words.replace(DATE_TAIL, "").trim();
  const dated = DATE_TAIL.test(words);
  if (!(dated || isAgencyLine(words, patterns)) || (signer !== "" && !isAgencyLine(signer, patterns))) return false;
  return cutLine(lines, index, line.end - tail.length + stop + 1, folded);
}

/** Cuts a line of signer and date into both. */
function cutSignedDate(lines: Line[], index: number, folded: string, patterns: FramePatterns): void {
  const line = lines[index]!;
  const raw = folded.slice(line.start, line.end);
  const date = DATE_TAIL.exec(raw);
  if (date === null || date.index === 0 || raw.length > 90) return;
  if (isAgencyLine(squeeze(raw.slice(0, date.index)), patterns)) cutLine(lines, index, line.start + date.index, folded);
}

/** The last line of the report's own text, looked for from the end; a short line counts when it bears a number. */
function lastText(lines: readonly Line[], from: number, folded: string): number {
  for (let i = lines.length - 1; i >= Math.max(from, 0); i -= 1) {
    if (lines[i]!.role !== "BODY") continue;
    if (lines[i]!.end - lines[i]!.start > LONG) return i;
    const words = wordsOf(folded, lines[i]!);
    if (isText(words) || SENTENCE_END.test(words) || markerAt(words, 0) !== null) return i;
  }
  return -1;
}

/** A heading of what follows a text (附件, 相关阅读) ends it, when no numbered part of the text comes later. */
function cutAppendix(lines: Line[], from: number, folded: string, patterns: FramePatterns): void {
  const at = lines.findIndex(
    (line, i) =>
      i > Math.max(from, lines.length - TAIL_LINES) &&
      line.role === "BODY" &&
      line.end - line.start < 80 &&
      patterns.tail.test(wordsOf(folded, line)),
  );
  if (at < 0) return;
  const later = lines.slice(at + 1).some((line) => line.end - line.start > 120);
  if (!later) for (const line of lines.slice(at)) if (!isDated(folded, line, patterns)) line.role = "FURNITURE";
}

const isDated = (folded: string, line: Line, patterns: FramePatterns): boolean => {
  const words = wordsOf(folded, line);
  return line.role === "BODY" && (DATE_LINE.test(words) || isAgencyLine(words.replace(DATE_TAIL, "").trim(), patterns));
};

/** Gives the lines after the report's last sentence their roles: signers, date, furniture. */
export function markTail(lines: Line[], first: number, folded: string, patterns: FramePatterns): Signed {
  cutAppendix(lines, first, folded, patterns);
  let last = lastText(lines, first - 1, folded);
  if (last >= 0 && cutEnding(lines, last, folded, patterns)) last = lastText(lines, first - 1, folded);
  for (let i = Math.max(last + 1, first); i < lines.length; i += 1)
    if (lines[i]!.role === "BODY") cutSignedDate(lines, i, folded, patterns);
  const rest = lines.slice(last + 1).filter((line) => line.role === "BODY");
  return last < 0 ? { signature: null, dateLine: null } : markSigned(rest, folded, patterns);
}

/** A signature with more text after it (an enclosure, a second text): the first signer with a date line right below. */
export function signedInside(
  lines: readonly Line[],
  first: number,
  folded: string,
  patterns: FramePatterns,
): Signed | null {
  const at = lines.findIndex((line, i) => {
    const next = lines[i + 1];
    if (i <= first || line.role !== "BODY" || next?.role !== "BODY" || !mayBeDate(folded, next)) return false;
    return DATE_LINE.test(wordsOf(folded, next)) && isAgencyLine(wordsOf(folded, line), patterns);
  });
  return at < 0 ? null : markSigned(lines.slice(at, at + 2), folded, patterns);
}

const [HAN_FIRST, TWO] = ["\u4e00", "二"];

/** Whether a line may be a date by its first character. */
function mayBeDate(folded: string, line: Line): boolean {
  const sign = folded[line.start]!;
  return sign < HAN_FIRST || sign === TWO;
}

/** Gives the lines of a signature their roles; the other lines among them become furniture. */
export function markSigned(rest: readonly Line[], folded: string, patterns: FramePatterns): Signed {
  const date = rest.find((line) => DATE_LINE.test(wordsOf(folded, line)));
  const until = date === undefined ? rest.length : rest.indexOf(date);
  const signers: Line[] = [];
  for (const line of rest.slice(0, until)) {
    if (isAgencyLine(wordsOf(folded, line), patterns) && signers.length < MOST_SIGNERS) signers.push(line);
  }
  // Some letters put the date above the signer.
  if (signers.length === 0)
    signers.push(...rest.slice(until + 1, until + 2).filter((line) => isAgencyLine(wordsOf(folded, line), patterns)));
  for (const line of rest) line.role = line.end - line.start > 200 ? "BODY" : "FURNITURE";
  for (const line of signers) line.role = "SIGNATURE";
  if (date !== undefined) date.role = "DATE";
  const signature = signers.length === 0 ? null : { start: signers[0]!.start, end: signers.at(-1)!.end };
  return { signature, dateLine: date === undefined ? null : { start: date.start, end: date.end } };
}
