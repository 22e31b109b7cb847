import type { SectionKind, Span } from "@practice-atlas/model";
import type { Lexicon } from "@practice-atlas/reference";
import type { Layout } from "../stages.ts";
import { fold } from "../text/index.ts";
import { findFrame } from "./frame.ts";
import { type Heading, headingsOfLine, type PartNames } from "./headings.ts";
import { compileKinds, readingOf } from "./kinds.ts";
import { type Line, readLines, skipBlanks } from "./lines.ts";
import { dropLists } from "./lists.ts";
import type { Family } from "./markers.ts";
import { nest } from "./nest.ts";
import { compileFramePatterns } from "./patterns.ts";
import { plainHeadings } from "./plain.ts";
import { buildSections } from "./sections.ts";
import { cutClauses, cutSentences } from "./sentences.ts";
import { readSigns } from "./signs.ts";

const PLAN_TITLE = /(?:要点|方案|计划|规划|安排|纲要)(?:[(（].*[)）])?$/;
const DUE_YEAR = /20\d\d(?=年)/;

/** Numbered and plain headings in order; a heading printed twice in a row counts once, its copy is furniture. */
function findHeadings(folded: string, lines: readonly Line[], parts: PartNames): Heading[] {
  const last = new Map<Family, number>();
  const numbered: Heading[] = [];
  for (const line of lines) if (line.role === "BODY") headingsOfLine(folded, line, last, parts, numbered);
  const plain = plainHeadings(folded, lines, new Set(numbered.map((h) => h.start)), parts);
  const found = plain.length === 0 ? numbered : [...numbered, ...plain].sort((a, b) => a.start - b.start);
  const all = dropLists(folded, found, lines);
  const bare = (h: Heading): string => folded.slice(h.start, h.end).replace(/\s/g, "");
  return all.filter((heading, i) => {
    const before = all[i - 1];
    const copy = before !== undefined && heading.start - before.end < 12 && bare(before) === bare(heading);
    const line = copy ? lines.find(({ start }) => start === heading.start) : undefined;
    if (line !== undefined) line.role = "FURNITURE";
    return !copy;
  });
}

/** Sentences must be cut where lines, pieces of lines and headings begin and end. */
function forcedCuts(folded: string, lines: readonly Line[], headings: readonly Heading[]): number[] {
  const cuts: number[] = [];
  for (const { start } of lines) cuts.push(start);
  for (const { start, end } of headings) {
    const stop = "。!?:;".includes(folded[end] ?? "\n") ? end + 1 : end;
    cuts.push(start, skipBlanks(folded, stop, folded.length));
  }
  return cuts;
}

function context(
  text: string,
  title: Span | null,
  firstHeading: number,
): { fallback: SectionKind; firstYear: number | null } {
  const words = title === null ? "" : text.slice(title.start, title.end).replace(/\s/g, "");
  const opening = text
    .slice(title?.end ?? 0, Math.min(firstHeading, (title?.end ?? 0) + 300))
    .replace(/《[^》]*》/g, "");
  const year = DUE_YEAR.exec(words) ?? DUE_YEAR.exec(opening);
  return {
    fallback: PLAN_TITLE.test(words) ? "PLAN" : "ACHIEVEMENT",
    firstYear: year === null ? null : Number(year[0]),
  };
}

/**
 * Compiles the splitter: text → where title, addressees, signature, sections, sentences and clauses stand.
 * Sentences partition the text and clauses the sentences; offsets are UTF-16 code units.
 */
export function compileSplit(lexicon: Lexicon): (text: string) => Layout {
  const patterns = compileFramePatterns(lexicon);
  const kinds = compileKinds(lexicon);
  return (text) => {
    const folded = fold(text);
    const lines = readLines(folded);
    const frame = findFrame(lines, folded, patterns);
    const headings = findHeadings(folded, lines, kinds);
    const read = readingOf(kinds, folded);
    const isTop = (h: Heading): boolean => read(h, true).kinds.some((kind) => kind !== "RESPONSIBILITY");
    const sections = buildSections(
      { text, folded },
      nest(headings, isTop),
      { read, readMixed: kinds.readMixed },
      context(text, frame.title, headings[0]?.start ?? text.length),
    );
    const cuts = readSigns(text, folded);
    const sentences = cutSentences(cuts, lines, sections, forcedCuts(folded, lines, headings));
    return { text, folded, ...frame, sections, sentences, clauses: cutClauses(cuts, sentences) };
  };
}
