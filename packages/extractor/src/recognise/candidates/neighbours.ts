import type { SectionKind, Span } from "@practice-atlas/model";
import type { Layout, PracticeHit } from "../../stages.ts";

/** What stands around an offset of a text. */
export interface Neighbours {
  /** Kind of the innermost section. */
  kindAt(at: number): SectionKind | "PREAMBLE";
  /** Where the sentence begins. */
  sentenceStart(at: number): number;
  /** The practices of the catalogue that meet a range, in order. */
  practicesIn(start: number, end: number): readonly PracticeHit[];
}

/** Hits are short, so looking back a few is enough. */
const LOOK_BACK = 12;
const NONE: readonly PracticeHit[] = [];

/** Binds a text and the practices seen in it. */
export function neighboursOf({ sections, sentences }: Layout, practices: readonly PracticeHit[]): Neighbours {
  return {
    kindAt: (at) => {
      const sentence = sentences[lastStart(sentences, at)];
      const section = sentence === undefined ? undefined : sections[sentence.section];
      return section === undefined || section.level === 0 ? "PREAMBLE" : section.kind;
    },
    sentenceStart: (at) => sentences[lastStart(sentences, at)]?.start ?? 0,
    practicesIn: (start, end) => {
      const last = lastStart(practices, end - 1);
      let first = last + 1;
      for (let i = last; i >= 0 && i > last - LOOK_BACK; i -= 1) if (practices[i]!.end > start) first = i;
      if (first > last) return NONE;
      const out: PracticeHit[] = [];
      for (let i = first; i <= last; i += 1) if (practices[i]!.end > start) out.push(practices[i]!);
      return out;
    },
  };
}

/** Whether a range meets one of the spans (sorted by start, not nested). */
export function overlaps(spans: readonly Span[], start: number, end: number): boolean {
  const span = spans[lastStart(spans, end - 1)];
  return span !== undefined && span.end > start;
}

/** Index of the last span that starts at or before `at`, -1 when none does. */
export function lastStart(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
