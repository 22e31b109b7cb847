import type { Basis } from "@practice-atlas/model";
import type { Layout, StanceReading } from "../../stages.ts";
import { anyPasses, sieveOf } from "./marks.ts";
import type { Spot } from "./spots/index.ts";
import type { Words } from "./words.ts";

const REACH = 120;

/** Where the clause up to the number begins, at most 120 characters before it. */
const clauseStart = ({ segment, quantity }: Spot): number => Math.max(segment.start, quantity.numberStart - REACH);

/** The clause up to the number without blanks. */
const clauseBefore = (text: string, spot: Spot): string =>
  text.slice(clauseStart(spot), spot.quantity.numberStart).replace(/\s/g, "");

/** This year's figure, or cumulative, a target, a requirement. */
export function basisOf(text: string, spot: Spot, stance: StanceReading, words: Words): Basis {
  if (stance.mode === "REQUIRED") return "REQUIREMENT";
  if (stance.stance === "PLANNED") return "TARGET";
  if (isRule(text, spot, words)) return "REQUIREMENT";
  return isCumulative(text, spot, words) ? "CUMULATIVE" : "YEAR";
}

/** A bound with a word of obligation (要求…不少于) rules; 覆盖率不低于 in a result does not. */
function isRule(text: string, spot: Spot, words: Words): boolean {
  const { approx, numberStart } = spot.quantity;
  if (approx !== "AT_LEAST" && approx !== "AT_MOST") return false;
  return words.required.has(text, clauseStart(spot), numberStart) && OBLIGES.test(clauseBefore(text, spot));
}

const OBLIGES = /要求|规定|必须|应当|原则上|须|不得|至少|不少于|不低于/;

/** 累计 alone is cumulative, 全年累计 is the year's. */
function isCumulative(text: string, spot: Spot, words: Words): boolean {
  const gathered = words.cumulative.has(text, clauseStart(spot), spot.quantity.numberStart);
  return gathered && !OF_YEAR.test(clauseBefore(text, spot));
}

const OF_YEAR = /(?:全年|本年|年内|今年|20\d\d年)[^,]{0,6}(?:累计|共有)/;

/** The period of a figure: its own frequency, else the year that a plan speaks of, else null for the report's year. */
export function periodOf(layout: Layout, spot: Spot, stance: StanceReading, reportYear: number | null): string | null {
  if (spot.quantity.period !== null) return spot.quantity.period;
  const named = yearBefore(layout.folded, clauseStart(spot), spot.quantity.numberStart);
  if (named !== undefined && Number(named) !== reportYear && reportYear !== null) return named;
  return stance.stance === "PLANNED" ? planYear(layout, spot, reportYear) : null;
}

const YEAR_SIGN = sieveOf("年");

/** The first year named in a stretch. */
function yearBefore(text: string, start: number, end: number): string | undefined {
  return anyPasses(YEAR_SIGN, text, start, end) ? /(20[1-3]\d) ?年/.exec(text.slice(start, end))?.[1] : undefined;
}

/** The year in the headings above, else the one after the report's. */
function planYear(layout: Layout, spot: Spot, reportYear: number | null): string | null {
  for (
    let at: number | null = layout.sentences[spot.sentence]!.section;
    at !== null;
    at = layout.sections[at]?.parent ?? null
  ) {
    const named = /(20[1-3]\d)\s*年/.exec(layout.sections[at]?.heading ?? "")?.[1];
    if (named !== undefined) return named === String(reportYear) ? null : named;
  }
  return reportYear === null ? null : String(reportYear + 1);
}

/** The word that tells a metric's breakdowns apart (刑事, 涉外, 上半年), when the metric's name lacks it. */
export function qualifierOf(text: string, { zone }: Spot, name: string, words: Words): string | null {
  const { hits } = words;
  hits.clear();
  const count = words.qualifierMatcher.scan(text, zone.start, zone.end, hits);
  for (let i = 0; i < count; i += 1) {
    const { word, value } = words.qualifiers[hits.pattern[i]!]!;
    if (!name.includes(word) && !name.includes(value)) return value;
  }
  return null;
}
