import type { Level } from "@practice-atlas/model";
import type { Reference } from "@practice-atlas/reference";
import type { PlaceClaim } from "../claims.ts";
import { readingOf } from "../pinyin.ts";
import { link } from "../rows.ts";
import type { SharedPiece } from "./piece.ts";

/**
 * A place: what the gazetteer says of its code, with the place above and the one that took its place. A code that the
 * gazetteer lacks and a zone (`z-<parent>-<hash>`) bear the name that editions claim, and hang from the code in the id.
 */
export function projectPlace(id: string, claim: PlaceClaim | null, { gazetteer }: Reference): SharedPiece {
  const place = gazetteer.get(id);
  const name = place?.name ?? claim?.name ?? id;
  const props = {
    name,
    shortName: place?.shortName ?? name,
    ...readingOf(name),
    level: place?.level ?? claim?.level ?? levelOfCode(id),
    lon: place?.lon ?? null,
    lat: place?.lat ?? null,
    validFrom: place?.validFrom ?? null,
    validUntil: place?.validUntil ?? null,
  };
  const parent = place === undefined ? parentOfCode(id) : place.parent;
  const above =
    parent === null || parent === id ? [] : [link("PART_OF", ["Jurisdiction", id], ["Jurisdiction", parent])];
  const after = place?.successor
    ? [link("SUCCEEDED_BY", ["Jurisdiction", id], ["Jurisdiction", place.successor], { year: place.validUntil })]
    : [];
  return { props, links: [...above, ...after] };
}

/** The code that a zone's id names, the county of a town's code, else null: an unknown code is tied to nothing. */
function parentOfCode(id: string): string | null {
  const zone = /^z-(.+)-[0-9a-f]+$/.exec(id);
  if (zone !== null) return zone[1] ?? null;
  return /^\d{9}$/.test(id) ? id.slice(0, 6) : null;
}

function levelOfCode(id: string): Level {
  if (/^\d{9}$/.test(id)) return "TOWN";
  if (/^\d\d0000$/.test(id)) return "PROVINCE";
  return /^\d{4}00$/.test(id) ? "PREFECTURE" : "COUNTY";
}
