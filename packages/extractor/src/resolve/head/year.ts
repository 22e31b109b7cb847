import type { Residue } from "@practice-atlas/model";
import type { Layout, TitleHit } from "../../stages.ts";

/** One source that tells the year a text reports on. */
interface Evidence {
  readonly year: number;
  readonly rule: string;
  readonly start: number;
  readonly end: number;
}

export interface YearReading {
  readonly year: number | null;
  readonly residue: readonly Residue[];
}

const YEAR = /(?<![\d—-])(20[0-4]\d)(?= ?年)/g;
const RANGE = /20\d\d ?年? ?[-~至到—]+ ?20\d\d ?年?|(?:到|至|自|从) ?20\d\d ?年(?!度|工作)|20[2-5]5年(?:基本|远景)/g;
const OPENING = 700;

const blank = (match: string): string => " ".repeat(match.length);

/** Masks titles and spans of years, whose numbers do not date the text. */
function masked(layout: Layout, titles: readonly TitleHit[], from: number, to: number): string {
  let words = layout.folded.slice(from, to);
  for (const hit of titles) {
    if (hit.end <= from || hit.start >= to) continue;
    const [a, b] = [Math.max(0, hit.start - from), Math.min(words.length, hit.end - from)];
    words = words.slice(0, a) + " ".repeat(b - a) + words.slice(b);
  }
  return words.replace(RANGE, blank);
}

function fromTitle(title: string | null, layout: Layout): Evidence | null {
  if (title === null) return null;
  const plain = title
    .replace(RANGE, blank)
    .replace(
      /二[〇○零](二|一)([〇○零一二三四五六七八九])(?=年)/g,
      (_, tens: string, ones: string) =>
        `20${tens === "二" ? 2 : 1}${"〇一二三四五六七八九".indexOf(ones.replace(/[○零]/, "〇"))}`,
    );
  const year = /(20\d\d)(?= ?年)/.exec(plain)?.[1] ?? /(?<!\d)(20[0-4]\d)(?!\d)/.exec(plain)?.[1];
  return year === undefined
    ? null
    : { year: Number(year), rule: "title", start: layout.title?.start ?? 0, end: layout.title?.end ?? 0 };
}

const SAYS = [
  /现将[^。]{0,40}?(20\d\d)(?= ?年)/,
  /(?:^|[^\d-])(20\d\d)(?= ?年 ?(?:度|以来|来|,|我|全|本|在|,|[\u4e00-\u9fa5]))(?! ?年 ?\d{1,2}月)/,
  /(?:^|[^\d])(20\d\d)(?=[\u4e00-\u9fa5])(?!年)/,
];

function fromOpening(layout: Layout, titles: readonly TitleHit[]): Evidence | null {
  const from = layout.sentences.find((s) => s.kind === "BODY")?.start;
  if (from === undefined) return null;
  const words = masked(layout, titles, from, Math.min(layout.text.length, from + OPENING));
  for (const pattern of SAYS) {
    const found = pattern.exec(words);
    if (found === null) continue;
    const at = from + found.index + found[0].length - 4;
    return { year: Number(found[1]), rule: "opening", start: at, end: at + 4 };
  }
  return null;
}

function fromHeadings(layout: Layout): Evidence | null {
  for (const section of layout.sections) {
    const span = section.headingSpan;
    if (span === null || section.level > 1) continue;
    const year = YEAR.exec(layout.folded.slice(span.start, span.end).replace(RANGE, blank))?.[1];
    YEAR.lastIndex = 0;
    if (year === undefined) continue;
    return { ...span, year: section.kind === "PLAN" ? Number(year) - 1 : Number(year), rule: "heading" };
  }
  return null;
}

/** A report on a year is signed from the end of that year to the middle of the next; other months tell nothing. */
function yearOfDate(date: string | null): number | null {
  if (date === null) return null;
  const [year, month] = date.split("-").map(Number) as [number, number];
  if (month <= 6) return year - 1;
  return month >= 11 ? year : null;
}

function commonest(years: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  const best = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0];
  return best === undefined || best[1] < 2 || best[1] * 2 <= years.length ? null : best[0];
}

function fromBody(layout: Layout, titles: readonly TitleHit[]): number | null {
  const words = layout.sections
    .filter((s) => s.level <= 1 && s.kind !== "PLAN")
    .map((s) => masked(layout, titles, s.start, s.end));
  return commonest(words.flatMap((w) => [...w.matchAll(YEAR)].map((m) => Number(m[1]))));
}

/** Years of documents for one year (2023年…工作要点) and of file numbers (〔2023〕). */
function fromDocuments(layout: Layout, titles: readonly TitleHit[]): number | null {
  const annual = titles.flatMap((hit) =>
    [...hit.title.replace(RANGE, blank).matchAll(/(20\d\d)(?=年(?:度)?)/g)].map((m) => Number(m[1])),
  );
  const numbers = [...layout.folded.matchAll(/\[(20\d\d)\]\d+号/g)].map((m) => Number(m[1]));
  const all = [...annual, ...numbers];
  return commonest(all) ?? (all.length === 1 ? all[0]! : null);
}

/**
 * The year a text reports on. What the text says in so many words comes first: title, opening, headings; then the
 * dates of signing and publishing, then what most dates in the body and in cited documents say. When title and
 * opening contradict each other and nothing else decides, the year stays open and goes to residue.
 */
export function resolveYear(facts: {
  title: string | null;
  signedAt: string | null;
  publishedAt: string | null;
  layout: Layout;
  titles: readonly TitleHit[];
}): YearReading {
  const { layout, titles } = facts;
  const said = [fromTitle(facts.title, layout), fromOpening(layout, titles), fromHeadings(layout)].filter(
    (e) => e !== null,
  );
  const dated = yearOfDate(facts.signedAt) ?? yearOfDate(facts.publishedAt);
  const first = said[0];
  if (first === undefined)
    return { year: dated ?? fromBody(layout, titles) ?? fromDocuments(layout, titles), residue: [] };
  const other = said.find((e) => e.year !== first.year);
  if (other === undefined) return { year: first.year, residue: misfit(first, facts, layout) };
  const votes = [...said.map((e) => e.year), ...(dated === null ? [fromBody(layout, titles)] : [dated])];
  const count = (year: number): number => votes.filter((v) => v === year).length;
  const residue: Residue = {
    kind: "YEAR",
    start: other.start,
    end: other.end,
    surface: layout.text.slice(other.start, other.end),
    why: `${first.rule} 说 ${String(first.year)} 年，${other.rule} 说 ${String(other.year)} 年`,
  };
  if (count(first.year) === count(other.year)) return { year: null, residue: [residue] };
  return { year: count(first.year) > count(other.year) ? first.year : other.year, residue: [residue] };
}

/** The date of signing lies before the year, or more than a year after it. */
function misfit(said: Evidence, facts: { signedAt: string | null }, layout: Layout): Residue[] {
  const signed = facts.signedAt === null ? null : Number(facts.signedAt.slice(0, 4));
  const span = layout.dateLine;
  if (signed === null || span === null || (signed >= said.year && signed <= said.year + 1)) return [];
  return [
    {
      kind: "YEAR",
      ...span,
      surface: layout.text.slice(span.start, span.end),
      why: `${said.rule} 说 ${String(said.year)} 年，落款日期是 ${String(signed)} 年`,
    },
  ];
}
