import type { Span } from "@practice-atlas/model";
import type { Lexicon } from "@practice-atlas/reference";
import type { Layout, PracticeHit, SentenceDraft, TitleHit } from "../../stages.ts";
import { compileMatcher, type Match, type Matcher } from "../../text/index.ts";
import { distribute, merge, type Reading } from "./coordinate.ts";
import { compileGaps } from "./gaps.ts";
import { compileMarks } from "./marks.ts";
import { type Literal, readPatterns } from "./patterns.ts";

/**
 * Compiles the catalogue into a function that finds its practices in a text, sorted by start; title, addressee, signature and page furniture are left out. Leftmost-longest over
 * the folded text; avoided literals win their place and give nothing. The rule says how the words were read:
 * `catalogue`, `-gap` (A…B), `-shared-head` (行政执法公示、全过程记录), `-context` (a bare word that its sentence decides),
 * and ends in `-title`, `-agency`, `-window`, `-topic` or `-slogan` where the words only name something else.
 */
export function compileFindPractices(lexicon: Lexicon): (layout: Layout, titles: readonly TitleHit[]) => PracticeHit[] {
  const { literals, gaps } = readPatterns(lexicon);
  const matcher = compileMatcher(literals.map((literal) => literal.text));
  const findGaps = compileGaps(gaps);
  const marksOf = compileMarks(lexicon);
  return (layout, titles) => {
    const matches = matcher.find(layout.folded).map((match) => behindMark(layout.folded, match, matcher));
    const readings = matches.flatMap(({ pattern, start, end }): Reading[] => {
      const reading = decide(layout, literals[pattern]!, start, end);
      return reading === null ? [] : [reading];
    });
    const shared = readings.flatMap((reading) => distribute(layout.folded, reading, matcher, literals));
    const silent = matches.filter(({ pattern }) => literals[pattern]!.slug === null);
    const wide = findGaps(layout.folded).filter(
      (gap) => !silent.some((s) => s.start <= gap.start && gap.start < s.end),
    );
    const whole = [...readings, ...shared, ...wide].filter((reading) => balance(layout.folded, reading) !== null);
    const mark = marksOf(layout, titles);
    const body = settle(whole).filter((reading) => sentenceAt(layout.sentences, reading.start)?.kind !== "OTHER");
    return merge(layout.folded, body).map((reading): PracticeHit => {
      const { slug, rule } = reading;
      const sort = mark(reading.start, reading.end, slug);
      return { ...(balance(layout.folded, reading) ?? reading), slug, rule: sort === null ? rule : `${rule}-${sort}` };
    });
  };
}

/**
 * Takes in the quote mark that closes or opens what the matcher stepped into: “放管服”改革. Null when neither side has
 * one: the words straddle a quotation that says something else (负责人“出庭不出声”).
 */
function balance(folded: string, { start, end }: Span): Span | null {
  const marks = folded.slice(start, end).split('"').length - 1;
  if (marks % 2 === 0) return { start, end };
  if (folded[end] === '"') return { start, end: end + 1 };
  return folded[start - 1] === '"' ? { start: start - 1, end } : null;
}

/** Words that straddle a quotation (街道“吹哨|报到”) hide the ones that begin with it; those count. */
function behindMark(folded: string, match: Match, matcher: Matcher): Match {
  if (balance(folded, match) !== null) return match;
  const mark = folded.indexOf('"', match.start);
  return matcher.matchAt(folded, mark + 1) ?? match;
}

/** The practice that a literal means here: by its context row when one of the words stands in the sentence. */
function decide(layout: Layout, literal: Literal, start: number, end: number): Reading | null {
  if (literal.context.length > 0) {
    const sentence = sentenceAt(layout.sentences, start);
    const words = sentence === null ? "" : layout.folded.slice(sentence.start, sentence.end);
    const row = literal.context.find(({ needs }) => needs.some((need) => words.includes(need)));
    if (row !== undefined) return { start, end, slug: row.slug, rule: "catalogue-context" };
  }
  return literal.slug === null ? null : { start, end, slug: literal.slug, rule: "catalogue" };
}

/** Sorts, and leaves out what lies inside a longer reading of the same practice or is covered by a shared head. */
function settle(readings: readonly Reading[]): Reading[] {
  const sorted = [...readings].sort((a, b) => a.start - b.start || b.end - a.end || (a.rule < b.rule ? -1 : 1));
  const out: Reading[] = [];
  for (const reading of sorted) {
    if (!covered(out, reading)) out.push(reading);
  }
  return out;
}

/** Whether one of the last readings takes this one in. Readings are short, so looking back a few is enough. */
function covered(readings: readonly Reading[], reading: Reading): boolean {
  const LOOK_BACK = 8;
  for (let i = readings.length - 1; i >= 0 && i >= readings.length - LOOK_BACK; i -= 1) {
    const r = readings[i]!;
    if (r.end >= reading.end && (r.slug === reading.slug || rivals(r, reading))) return true;
  }
  return false;
}

/** A shared head knows better than the bare word what a part belongs to. */
function rivals(a: Reading, b: Reading): boolean {
  return a.rule === "catalogue-shared-head" && b.rule === "catalogue" && a.start <= b.start;
}

function sentenceAt(sentences: readonly SentenceDraft[], at: number): SentenceDraft | null {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.start <= at) low = middle + 1;
    else high = middle;
  }
  return sentences[low - 1] ?? null;
}
