import type { Span } from "@practice-atlas/model";
import { type Line, skipBlanks } from "./lines.ts";
import { markerAt } from "./markers.ts";
import { DATE_LINE, type FramePatterns, isAgencyLine, squeeze } from "./patterns.ts";

const LONGEST_TITLE = 90;
const MOST_LINES = 4;

interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

const wordsOf = (folded: string, line: Span): string => squeeze(folded.slice(line.start, line.end));

/** The words of a line that may be a title. */
export const titleWords = (folded: string, line: Span): string => spelledOut(wordsOf(folded, line));

/** Letters set apart for looks (情 况 报 告) are joined. */
export function spelledOut(words: string): string {
  return words.includes(" ") && /(?:^| )(?:[\u4e00-\u9fa5] ){4}/.test(words) ? words.replace(/ /g, "") : words;
}

/** Ends like a title and is about the rule of law; no sentence, no numbered heading. */
export function isTitle(words: string, patterns: FramePatterns): boolean {
  if (words.length < 6 || words.length > LONGEST_TITLE || /[。;!?]|(?::|如下|见附件)$/.test(words)) return false;
  if (!patterns.titleEnd.test(words) || !patterns.titleSubject.test(words)) return false;
  return (words.match(/,/g)?.length ?? 0) <= 2 && markerAt(words, 0) === null && !patterns.furniture.test(words);
}

/** A line that may be a piece of a title: short, no punctuation that ends or opens a sentence. */
function isPiece(words: string, patterns: FramePatterns): boolean {
  return (
    words.length <= 60 &&
    !/[。;!?:]/.test(words) &&
    markerAt(words, 0) === null &&
    !patterns.furniture.test(words) &&
    !DATE_LINE.test(words)
  );
}

/** A title may need the lines above it: bodies that report together, or the words before a break. */
function extendUp(from: number, first: number, lines: readonly string[], patterns: FramePatterns): number {
  let top = from;
  while (top > first && from - top < MOST_LINES) {
    const [above, own] = [lines[top - 1]!, lines[top]!];
    const leads = OPENS.test(own) || isAgencyLine(own, patterns) || isAgencyLine(own.split("关于")[0]!, patterns);
    const whole = patterns.furniture.test(above) || !BROKEN.test(above);
    if (!(leads && isAgencyLine(above, patterns)) && whole) break;
    top -= 1;
  }
  return top;
}

/** What goes on from a line above: 关于…, a year, the subject. */
const OPENS = /^(?:关于|[(]?20\d\d|法治|依法|推进)/;
/** A line that cannot end where it does. */
const BROKEN = /(?:关于|20\d\d|20\d\d年度?|推进|建设的?)$/;

/** Titles among the lines: each ends at a line and takes as few lines above it as make it one. */
function candidates(
  lines: readonly Line[],
  range: { first: number; last: number },
  folded: string,
  patterns: FramePatterns,
): Candidate[] {
  const { first, last } = range;
  const words = lines.map((line, i) => (i >= first && i < last ? titleWords(folded, line) : ""));
  const piece = (i: number): boolean => lines[i]!.role === "BODY" && isPiece(words[i]!, patterns);
  const out: Candidate[] = [];
  for (let end = first; end < last; end += 1) {
    for (let n = 0; n < MOST_LINES && end - n >= (out.at(-1)?.to ?? first) && piece(end - n); n += 1) {
      if (!isTitle(words.slice(end - n, end + 1).join(""), patterns)) continue;
      const from = extendUp(end - n, out.at(-1)?.to ?? first, words, patterns);
      out.push({ from, to: end + 1, words: words.slice(from, end + 1).join("") });
      break;
    }
  }
  return out;
}

const plain = (words: string): string => words.replace(/[ ()]/g, "");

/** Of several candidates the one nearest to the text; what a covering letter is called only when nothing else is there. */
function choose(all: readonly Candidate[], patterns: FramePatterns): Candidate | null {
  const inner = all.filter((c) => !patterns.cover.test(c.words));
  const pool = inner.length > 0 ? inner : all;
  const reports = pool.filter((c) => !/情况$/.test(c.words));
  const chosen = (reports.length > 0 ? reports : pool).at(-1) ?? null;
  if (chosen === null) return null;
  // A shorter name printed last (a heading, a link) yields to the full title before it that holds it.
  const fuller = pool.findLast(
    (c) => plain(c.words).length > plain(chosen.words).length && plain(c.words).includes(plain(chosen.words)),
  );
  return fuller ?? chosen;
}

/** The opening of a sentence that the next line goes on with. */
const RUNS_ON = /,|^(?:20\d\d ?年(?:度?以?来|$)|近年来|今年|一年来)/;

/** The first line of a text that opens with a line of its own though it is about something else. */
function weakTitle(
  lines: readonly Line[],
  first: number,
  last: number,
  folded: string,
  patterns: FramePatterns,
): Candidate | null {
  for (let i = first; i < last; i += 1) {
    if (lines[i]!.role !== "BODY") continue;
    const words = wordsOf(folded, lines[i]!);
    const fits = words.length >= 10 && words.length <= 60 && /[\u4e00-\u9fa5]{6}/.test(words) && !RUNS_ON.test(words);
    return fits && isPiece(words, patterns) && !isAgencyLine(words, patterns) ? { from: i, to: i + 1, words } : null;
  }
  return null;
}

/**
 * Finds the title among the lines from `first` up to `last` (exclusive), gives all its lines and its copies the role
 * TITLE and returns its span; null when the text has none. `weak` allows a title that is about something else.
 */
export function findTitle(
  lines: Line[],
  range: { first: number; last: number },
  folded: string,
  patterns: FramePatterns,
  weak: boolean,
): Span | null {
  const { first, last } = range;
  const all = candidates(lines, range, folded, patterns);
  const chosen = choose(all, patterns) ?? (weak ? weakTitle(lines, first, last, folded, patterns) : null);
  if (chosen === null) return null;
  for (const copy of all) {
    const same = plain(copy.words) === plain(chosen.words) || patterns.cover.test(copy.words) || copy.to <= chosen.from;
    if (same) for (let i = copy.from; i < copy.to; i += 1) lines[i]!.role = "FURNITURE";
  }
  for (let i = chosen.from; i < chosen.to; i += 1) lines[i]!.role = "TITLE";
  return { start: lines[chosen.from]!.start, end: lines[chosen.to - 1]!.end };
}

/** The offset up to which a long line opens with a title set off by a blank, or null. */
export function titlePrefix(folded: string, line: Line, patterns: FramePatterns): number | null {
  const head = folded.slice(line.start, Math.min(line.end, line.start + LONGEST_TITLE + 10));
  const blanks = / +/g;
  for (let found = blanks.exec(head); found !== null; found = blanks.exec(head)) {
    if (isTitle(squeeze(head.slice(0, found.index)), patterns))
      return skipBlanks(folded, line.start + found.index, line.end);
  }
  return null;
}
