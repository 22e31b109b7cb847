import type { Level } from "@practice-atlas/model";

/** One administrative place, in force or retired. */
export interface Place {
  /** GB/T 2260 code: 6 digits to the county, 9 for a town; `100000` for the nation. */
  readonly code: string;
  /** Official full form: 金平苗族瑶族傣族自治县. */
  readonly name: string;
  /** 金平县; the full form where no shorter one is in use. */
  readonly shortName: string;
  readonly level: Level;
  /** Code of the next place above, null for the nation. */
  readonly parent: string | null;
  /** First calendar year in which the code was in force; null when unknown or before the oldest release. */
  readonly validFrom: number | null;
  /** Last calendar year in which the code was in force; null while it still is. */
  readonly validUntil: number | null;
  /** Code that took its place, where there is exactly one and it is certain. */
  readonly successor: string | null;
  /** Degrees east, 3 decimals; null where no source has a point (all towns). */
  readonly lon: number | null;
  /** Degrees north, 3 decimals. */
  readonly lat: number | null;
}

/** The code of the whole country. */
export const NATION = "100000";

/** The level that the digits of a code tell; the code must have 6 or 9 digits. */
export function levelOf(code: string): Level {
  if (code === NATION) return "NATION";
  if (code.length === 9) return "TOWN";
  if (code.endsWith("0000")) return "PROVINCE";
  return code.endsWith("00") ? "PREFECTURE" : "COUNTY";
}

/**
 * The first existing place above a code. Units such as 济源 (419001), whose prefecture is only a heading, hang
 * from the province; towns of 嘉峪关 or 东莞, which have no counties, from the prefecture.
 */
export function parentOf(code: string, exists: (code: string) => boolean): string | null {
  if (code === NATION) return null;
  if (code.length === 9 && exists(code.slice(0, 6))) return code.slice(0, 6);
  const prefecture = `${code.slice(0, 4)}00`;
  if (prefecture !== code && exists(prefecture)) return prefecture;
  const province = `${code.slice(0, 2)}0000`;
  return province !== code && exists(province) ? province : NATION;
}
