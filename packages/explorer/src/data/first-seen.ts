// When a place's reports first speak of a practice: an interval, since silence before it may be a report not held.
import type { Held } from "./held.ts";

export type FirstSeen =
  /** The first report held already has it: this year or any before. */
  | { kind: "open"; year: number }
  /** Before it only excerpts are held, which prove nothing. */
  | { kind: "excerpts"; year: number }
  /** The full report of the year before is silent. */
  | { kind: "sharp"; year: number; silent: number }
  /** Years lie between the last silent full report and the first mention. */
  | { kind: "between"; year: number; silent: number; missing: number[] };

/**
 * Reads the interval (last silent full report, first mention] of one place.
 * @param years years in which the place's reports speak of it; null is returned when there is none.
 */
export function firstSeen(held: Held, place: string, years: readonly number[]): FirstSeen | null {
  if (years.length === 0) return null;
  const year = Math.min(...years);
  const before = held.yearsOf(place).filter((y) => y < year);
  const silent = before.filter((y) => held.at(place, y)?.extent === "FULL").at(-1);
  if (silent === undefined) return { kind: before.length === 0 ? "open" : "excerpts", year };
  const missing: number[] = [];
  for (let y = silent + 1; y < year; y += 1) missing.push(y);
  return missing.length === 0 ? { kind: "sharp", year, silent } : { kind: "between", year, silent, missing };
}
