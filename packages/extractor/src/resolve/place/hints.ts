import type { Gazetteer } from "@practice-atlas/reference";
import type { Head, PlaceHit, Source } from "../../stages.ts";

/** Index numbers begin with the organisation's code, whose third to eighth digits are the place's (115303220150…). */
const ORGANISATION = /(?<!\d)1[12](\d{6})(?=\d)/g;
const CODE = /(?<!\d)(\d{6})(?!\d)/g;

/**
 * Codes of places that the page's frame speaks of: site name, index number, address. They never make a place, they
 * only tell namesakes apart, for pages are reposted.
 */
export function hintsOf(
  source: Source,
  head: Head,
  findIn: (stretch: string) => readonly PlaceHit[],
  gazetteer: Gazetteer,
): ReadonlySet<string> {
  const sites = [source.page.site, source.manifest?.site ?? null].filter((site) => site !== null);
  const named = sites.flatMap((site) => findIn(site)).flatMap((hit) => (hit.codes.length === 1 ? hit.codes : []));
  const index = head.indexNumber ?? "";
  const digits = [...index.matchAll(ORGANISATION), ...index.matchAll(CODE), ...(head.url ?? "").matchAll(CODE)].map(
    (found) => found[1]!,
  );
  return new Set([...named, ...digits.filter((code) => gazetteer.get(code) !== undefined)]);
}
