import { type Gazetteer, LoadedGazetteer } from "./gazetteer.ts";
import { nameIndex, readHandForms, stemIndex } from "./names.ts";
import { readOverlays } from "./overlay.ts";
import { buildPlaces } from "./places.ts";
import { shortener } from "./short.ts";
import { hashTexts, placeRow, readTexts, rowsOf } from "./tables.ts";

/**
 * Loads the gazetteer from the tables of this package.
 * @param overlays TSV texts with the header of places.tsv, for fictional or missing places: codes not yet in use
 * @throws AtlasError INPUT when an overlay is wrong; the sentence names the line and the fix
 */
export function loadGazetteer(overlays: readonly string[] = []): Gazetteer {
  const texts = readTexts();
  const rows = rowsOf(texts["places.tsv"]).map(placeRow);
  if (overlays.length > 0) {
    const codes = new Set(rows.map((row) => row.code));
    rows.push(...readOverlays(overlays, (code) => codes.has(code)));
    rows.sort((a, b) => (a.code < b.code ? -1 : 1));
  }
  const hand = readHandForms(texts);
  const shorten = shortener(texts);
  const places = buildPlaces(rows, texts, hand, shorten);
  return new LoadedGazetteer(hashTexts(texts, overlays), places, {
    names: () => nameIndex(places.values(), hand, shorten),
    stems: () => stemIndex(places.values(), texts),
  });
}
