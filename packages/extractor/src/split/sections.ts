import type { SectionKind } from "@practice-atlas/model";
import type { SectionDraft } from "../stages.ts";
import type { Heading } from "./headings.ts";
import type { KindReading, Kinds } from "./kinds.ts";
import type { Placed } from "./nest.ts";

interface Reading {
  readonly kind: SectionKind;
  /** The heading names problems and plans at once: children are told apart by their own words. */
  readonly mixed: boolean;
}

/** A kind that a child may take on though its parent is of another kind; plans and problems keep their children. */
function overrides(child: SectionKind, parent: SectionKind): boolean {
  if (child === "PLAN" || child === "PROBLEM") return true;
  return parent === "ACHIEVEMENT" || parent === "OTHER";
}

const YEAR = /20\d\d(?=年)/;

/** What the words of headings say. */
interface HeadingKinds extends Pick<Kinds, "readMixed"> {
  read(heading: Heading, top: boolean): KindReading;
}

/** Reads the kinds of all sections, parents first. */
class KindReader {
  private readonly readings: Reading[] = [];
  private readonly kinds: HeadingKinds;
  private readonly fallback: SectionKind;
  private firstYear: number | null;

  constructor(kinds: HeadingKinds, fallback: SectionKind, firstYear: number | null) {
    this.kinds = kinds;
    this.fallback = fallback;
    this.firstYear = firstYear;
  }

  read(heading: Heading, words: string, parent: number | null, elder: number | null): SectionKind {
    const above = parent === null ? null : this.readings[parent]!;
    const reading = this.readingOf(heading, words, above, elder === null ? null : this.readings[elder]!);
    this.readings.push(reading);
    return reading.kind;
  }

  private readingOf(heading: Heading, words: string, above: Reading | null, elder: Reading | null): Reading {
    const own = this.kinds.read(heading, above === null);
    const first = own.kinds[0];
    const later = this.isLaterYear(words);
    if (above === null) {
      const kind = first === undefined || first === "ACHIEVEMENT" ? (later ? "PLAN" : (first ?? this.fallback)) : first;
      return { kind, mixed: own.joined && own.kinds.some((k) => k === "PROBLEM" || k === "PLAN") };
    }
    if (first !== undefined && overrides(first, above.kind)) return { kind: first, mixed: false };
    if (above.mixed) return { kind: this.kinds.readMixed(words) ?? elder?.kind ?? above.kind, mixed: false };
    return { kind: above.kind, mixed: false };
  }

  /** A heading with a year after the first one named speaks of the time to come. */
  private isLaterYear(words: string): boolean {
    const year = YEAR.exec(words)?.[0];
    if (year === undefined) return false;
    this.firstYear ??= Number(year);
    return Number(year) > this.firstYear;
  }
}

/** The preamble and one section a heading; `end` takes in children. */
export function buildSections(
  { text, folded }: { text: string; folded: string },
  placed: readonly Placed[],
  kinds: HeadingKinds,
  context: { fallback: SectionKind; firstYear: number | null },
): SectionDraft[] {
  const reader = new KindReader(kinds, context.fallback, context.firstYear);
  const firstStart = placed[0]?.heading.start ?? text.length;
  const preamble: SectionDraft = {
    ordinal: 0,
    parent: null,
    heading: null,
    headingSpan: null,
    level: 0,
    kind: "OTHER",
    start: 0,
    end: firstStart,
  };
  const ends = sectionEnds(placed, text.length);
  const elders = new Map<number | null, number>();
  const sections = placed.map(({ heading, parent, level }, i): SectionDraft => {
    const elder = elders.get(parent) ?? null;
    elders.set(parent, i);
    return {
      ordinal: i + 1,
      parent: parent === null ? null : parent + 1,
      heading: text.slice(heading.start, heading.end).trim(),
      headingSpan: { start: heading.start, end: heading.end },
      level,
      kind: reader.read(heading, folded.slice(heading.words, heading.end), parent, elder),
      start: heading.start,
      end: ends[i]!,
    };
  });
  return [preamble, ...sections];
}

/** A part ends where the next one of its level or above begins. */
function sectionEnds(placed: readonly Placed[], length: number): number[] {
  const ends = placed.map(() => length);
  const open: number[] = [];
  placed.forEach(({ heading, level }, i) => {
    while (open.length > 0 && placed[open.at(-1)!]!.level >= level) ends[open.pop()!] = heading.start;
    open.push(i);
  });
  return ends;
}
