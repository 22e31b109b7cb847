// Which reports are held, so that a blank can say what it is: silence is not absence.
import type { CoverageQuery, Extent, Provenance } from "./generated/documents.ts";

/** The three blanks: a full report that does not speak of it, only an excerpt held, no report held. */
export const BLANKS = ["unseen", "excerpt", "missing"] as const;
export type Blank = (typeof BLANKS)[number];

export interface HeldReport {
  work: string;
  extent: Extent;
  provenance: Provenance;
}

export interface Held {
  /** Every year of which some report is held, first year first. */
  years: number[];
  /** The government's own report of a place and year. */
  at(place: string, year: number): HeldReport | undefined;
  /** Years of which a place's own report is held, first year first. */
  yearsOf(place: string): number[];
  places: CoverageQuery["coverage"]["places"];
}

/** Puts the coverage in order of place and year. Departments' reports do not stand for their government. */
export function holdings({ coverage }: CoverageQuery): Held {
  const byPlace = new Map<string, Map<number, HeldReport>>();
  for (const place of coverage.places) {
    const own = place.reports.filter((report) => report.department === null);
    const byYear = new Map<number, HeldReport>();
    for (const report of own) if (byYear.get(report.year)?.extent !== "FULL") byYear.set(report.year, report);
    byPlace.set(place.code, byYear);
  }
  return {
    years: [...coverage.years].sort((a, b) => a - b),
    at: (place, year) => byPlace.get(place)?.get(year),
    yearsOf: (place) => [...(byPlace.get(place)?.keys() ?? [])].sort((a, b) => a - b),
    places: coverage.places,
  };
}

/** What a blank of a place means over the years of a selection: the best that is held counts. */
export function blankOf(held: Held, place: string, years: readonly number[]): Blank {
  const extents = years.map((year) => held.at(place, year)?.extent);
  if (extents.includes("FULL")) return "unseen";
  return extents.includes("EXCERPT") ? "excerpt" : "missing";
}

/** Full reports held of a selection, and those among them in which a predicate holds. */
export function countFull(
  held: Held,
  years: readonly number[],
  places: readonly string[],
  said: (place: string, year: number) => boolean,
) {
  let full = 0;
  let saying = 0;
  for (const place of places) {
    for (const year of years) {
      if (held.at(place, year)?.extent !== "FULL") continue;
      full += 1;
      if (said(place, year)) saying += 1;
    }
  }
  return { full, saying };
}
