import type { HandForms } from "./names.ts";
import { levelOf, type Place, parentOf } from "./place.ts";
import type { Shorten } from "./short.ts";
import { type PlaceRow, rowsOf, type TableTexts } from "./tables.ts";

/** Builds the places in ascending order of code, parents, points and short names filled in. */
export function buildPlaces(
  rows: readonly PlaceRow[],
  texts: TableTexts,
  hand: HandForms,
  shorten: Shorten,
): Map<string, Place> {
  const points = new Map(
    rowsOf(texts["points.tsv"]).map(([code = "", lon, lat]) => [code, { lon: Number(lon), lat: Number(lat) }]),
  );
  const codes = new Set(rows.map((row) => row.code));
  const exists = (code: string) => codes.has(code);
  const shortTowns = townShortNames(rows, shorten);
  const places = new Map<string, Place>();
  for (const { code, name, validFrom, validUntil, successor } of rows) {
    const short = code.length === 9 ? shortTowns.get(code) : (hand.shortNames.get(code) ?? shorten(name));
    const shortName = short ?? name;
    const parent = parentOf(code, exists);
    const point = points.get(code);
    const lon = point?.lon ?? null;
    const lat = point?.lat ?? null;
    const level = levelOf(code);
    // Written out, because spreading the row costs 150 ms over 50,000 places.
    places.set(code, { code, name, shortName, level, parent, validFrom, validUntil, successor, lon, lat });
  }
  return places;
}

/** Short names of 民族乡, except where another town of the same county already bears that name. */
function townShortNames(rows: readonly PlaceRow[], shorten: Shorten): Map<string, string> {
  const shortened = new Map<string, string>();
  const wanted = new Set<string>();
  for (const { code, name } of rows) {
    const short = code.length === 9 ? shorten(name) : name;
    if (short === name) continue;
    shortened.set(code, short);
    wanted.add(short);
  }
  const borne = new Set<string>();
  for (const { code, name } of rows) if (code.length === 9 && wanted.has(name)) borne.add(code.slice(0, 6) + name);
  for (const [code, short] of shortened) if (borne.has(code.slice(0, 6) + short)) shortened.delete(code);
  return shortened;
}
