import type { Lexicon } from "@practice-atlas/reference";
import type { Layout, PracticeHit, SentenceDraft, TitleHit } from "../../stages.ts";
import { compileMatcher, Hits, Pass } from "../../text/index.ts";
import { distribute, merge, type Reading } from "./coordinate.ts";
import { compileGaps } from "./gaps.ts";
import { compileMarks } from "./marks.ts";
import { type Literal, readPatterns } from "./patterns.ts";
import { lackOf } from "./quotes.ts";

/**
 * Compiles the catalogue into a function that finds its practices in a text, sorted by start; title, addressee, signature and page furniture are left out. Leftmost-longest over
 * the folded text; avoided literals win their place and give nothing. The rule says how the words were read:
 * `catalogue`, `-gap` (A…B), `-shared-head` (行政执法公示、全过程记录), `-context` (a bare word that its sentence decides),
 * and ends in `-title`, `-agency`, `-window`, `-topic` or `-slogan` where the words only name something else.
 */
export function compileFindPractices(
  lexicon: Lexicon,
  pass = new Pass(),
): (layout: Layout, titles: readonly TitleHit[]) => PracticeHit[] {
  const { literals, gaps } = readPatterns(lexicon);
  const matcher = compileMatcher(literals.map((literal) => literal.text));
  const matches = pass.add(literals.map((literal) => literal.text));
  const findGaps = compileGaps(gaps, pass);
  const marksOf = compileMarks(lexicon);
  const silent = new Hits();
  return (layout, titles) => {
    const { folded } = layout;
    const readings = readLiterals(layout);
    for (let i = 0, plain = readings.length; i < plain; i += 1)
      distribute(folded, readings[i]!, matcher, literals, readings);
    findGaps(folded, silent, readings);
    const whole = readings.filter(({ start, end }) => lackOf(folded, start, end) !== "nowhere");
    const mark = marksOf(layout, titles);
    return merge(folded, inText(settle(whole), layout.sentences)).map(({ start, end, slug, rule }): PracticeHit => {
      const sort = mark(start, end, slug);
      const lack = lackOf(folded, start, end);
      return {
        start: lack === "before" ? start - 1 : start,
        end: lack === "behind" ? end + 1 : end,
        slug,
        rule: sort === null ? rule : `${rule}-${sort}`,
      };
    });
  };

  /** The practices that literals name, sorted by start; `silent` then holds those that give nothing by themselves. */
  function readLiterals(layout: Layout): Reading[] {
    const { folded } = layout;
    const out: Reading[] = [];
    const hits = matches(folded);
    silent.clear();
    for (let i = 0; i < hits.count; i += 1) {
      let [pattern, start, end] = [hits.pattern[i]!, hits.start[i]!, hits.end[i]!];
      // Words that straddle a quotation (街道“吹哨|报到”) hide the ones that begin with it; those count.
      const behind =
        lackOf(folded, start, end) === "nowhere" ? matcher.matchAt(folded, folded.indexOf('"', start) + 1) : null;
      if (behind !== null) ({ pattern, start, end } = behind);
      const literal = literals[pattern]!;
      if (literal.slug === null) silent.add(pattern, start, end);
      const reading = decide(layout, literal, start, end);
      if (reading !== null) out.push(reading);
    }
    return out;
  }
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
function settle(readings: Reading[]): Reading[] {
  readings.sort((a, b) => a.start - b.start || b.end - a.end || (a.rule < b.rule ? -1 : 1));
  const out: Reading[] = [];
  for (const reading of readings) {
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

/** The readings (sorted by start) that stand in headings and sentences of the text. */
function inText(readings: readonly Reading[], sentences: readonly SentenceDraft[]): Reading[] {
  let next = 0;
  return readings.filter(({ start }) => {
    while (next < sentences.length && sentences[next]!.start <= start) next += 1;
    return sentences[next - 1]?.kind !== "OTHER";
  });
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
