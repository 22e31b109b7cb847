import type { Finding, Observation } from "@practice-atlas/model";
import type { Head, Layout, SectionDraft } from "../../stages.ts";
import { findingOf } from "./figures.ts";

const LONGEST = 100;

/** First-level headings that speak of another year than the report's (results) or of no later one (plans). */
export function findYears(layout: Layout, head: Head): Finding[] {
  const { year } = head;
  if (year === null) return [];
  return layout.sections.flatMap((section) => {
    if (section.level !== 1 || section.headingSpan === null) return [];
    const named = section.kind === "PLAN" || section.kind === "ACHIEVEMENT" ? yearOf(section) : null;
    if (named === null) return [];
    const wrong = section.kind === "PLAN" ? named !== year + 1 : section.kind === "ACHIEVEMENT" && named !== year;
    if (!wrong) return [];
    const what =
      section.kind === "PLAN"
        ? `计划部分的标题写${String(named)}年，应为${String(year + 1)}年`
        : `成效部分的标题写${String(named)}年`;
    const span = {
      start: section.headingSpan.start,
      end: Math.min(section.headingSpan.end, section.headingSpan.start + LONGEST),
    };
    return [findingOf("YEAR_MISMATCH", "WARNING", [], `报告年度为${String(year)}年，${what}。`, [span])];
  });
}

function yearOf(section: SectionDraft): number | null {
  const years = [...(section.heading ?? "").matchAll(/20[12]\d(?=\s*年)/g)].map((m) => Number(m[0]));
  const ranged = /20[12]\d\s*年?\s*[-—–~至到]/.test(section.heading ?? "");
  return years.length === 1 && !ranged ? years[0]! : null;
}

/** Figures whose classifier is lost. */
export function findMissingUnits(observations: readonly Observation[]): Finding[] {
  const out: Finding[] = [];
  for (const o of observations)
    if (o.unit === null && o.kind === "COUNT")
      out.push(findingOf("MISSING_UNIT", "WARNING", [o], `“${o.quote}”数后没有量词，不知数的是什么。`));
  return out;
}
