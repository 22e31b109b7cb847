import type { Span } from "@practice-atlas/model";
import type { Layout } from "../../stages.ts";
import { startsOf } from "../../text/index.ts";
import { CUE, type Cues } from "./cues.ts";
import type { Scene } from "./scene.ts";

const YEAR = /(20\d\d)年(?!度|以来|起|至|到|-|间|底)/y;
/** What stands before a year that tells when something was done. */
const WHEN = /[,;:。\s()"于在]/;
/** Words before a year that make it a measure or a start, not the time of the deed. */
const NOT_WHEN = /[较比自从与同和至到于截]$|相较|相比$/;
const SAME_PERIOD = /^(?:同期|同比|相比|以来|底|末)/;

/** The year that the text is about: the one named most outside titles, the later of equals; null when none is. */
export function yearOf({ text }: Layout): number | null {
  const counts = new Map<number, number>();
  for (const [, year] of text.replace(/《[^》\n]*》/g, "").matchAll(/(20\d\d)年/g)) {
    counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
  }
  let best: number | null = null;
  for (const [year, n] of counts) {
    const most = best === null ? 0 : counts.get(best)!;
    if (n > most || (n === most && best !== null && year > best)) best = year;
  }
  return best;
}

/** A year in the text; `when` where it tells the time of a deed. */
interface NamedYear {
  readonly start: number;
  readonly year: number;
  readonly when: boolean;
}

/**
 * Compiles the times of a text: whether the clause of a span tells of an earlier time than the report's year, by an
 * earlier year at the head of its sentence, 往年, 去年 or an old five-year plan.
 */
export function readTimes(
  layout: Layout,
  cues: Cues,
  year: number | null,
  inTitle: (span: Span) => boolean,
): (span: Span, scene: Scene) => boolean {
  const years = year === null ? [] : namedYears(layout.folded, inTitle);
  const yearFrom = startsOf(years);
  return (span, scene) => {
    if (tellsOfPast(layout, span, scene, cues)) return true;
    const last = years[yearFrom(span.start) - 1];
    return last !== undefined && last.start >= scene.sentence.start && last.when && last.year < year!;
  };
}

/** A time word (往年, 去年) reaches over its own clause and the next one, unless something is compared with that time. */
function tellsOfPast({ folded }: Layout, span: Span, { before, sentence, cues: range }: Scene, cues: Cues): boolean {
  const cue = cues.first(CUE.past, range, sentence.start, span.start);
  if (cue < 0) return false;
  const start = cues.starts[cue]!;
  const end = cues.ends[cue]!;
  if (start < before || SAME_PERIOD.test(folded.slice(end, end + 2))) return false;
  return !NOT_WHEN.test(folded.slice(Math.max(sentence.start, start - 2), start));
}

function namedYears(folded: string, inTitle: (span: Span) => boolean): NamedYear[] {
  const out: NamedYear[] = [];
  for (let at = folded.indexOf("20"); at >= 0; at = folded.indexOf("20", at + 2)) {
    if (folded[at + 4] !== "年") continue;
    YEAR.lastIndex = at;
    const match = YEAR.exec(folded);
    if (match === null || inTitle({ start: at, end: at + match[0].length })) continue;
    out.push({ start: at, year: Number(match[1]), when: at === 0 || WHEN.test(folded[at - 1]!) });
  }
  return out;
}
