import { loadReference } from "@practice-atlas/reference";
import { compileFindAgencies } from "../../src/recognise/agencies/index.ts";
import { compileFindPlaces } from "../../src/recognise/places/index.ts";
import { compileResolveAgencies } from "../../src/resolve/agencies/index.ts";
import { compileSplit } from "../../src/split/index.ts";
import type { AgencyHit, Layout } from "../../src/stages.ts";

export const reference = loadReference();
const split = compileSplit(reference.lexicon);
const findPlaces = compileFindPlaces(reference);
const findAgencies = compileFindAgencies(reference);
const resolve = compileResolveAgencies(reference);

/** A body of text under a heading, so that no line is taken for a title or signature. */
export const body = (sentence: string): string => `一、工作情况\n${sentence}\n`;

/** The hits in a text with its layout. */
export function find(text: string): { layout: Layout; hits: AgencyHit[]; places: ReturnType<typeof findPlaces> } {
  const layout = split(text);
  const places = findPlaces(layout);
  return { layout, places, hits: findAgencies(layout, places) };
}

/** What a sentence's hits say, as `surface=body@placeWord`. */
export function seenIn(sentence: string): string[] {
  return find(body(sentence)).hits.map(
    (hit) => `${hit.surface}=${hit.body}${hit.placeWord === null ? "" : `@${hit.placeWord}`}`,
  );
}

/** The bodies resolved in a report on the place with this code. */
export function resolvedIn(code: string | null, text: string, given: { department?: string; year?: number } = {}) {
  const { layout, hits, places } = find(text);
  const known = code === null ? undefined : reference.gazetteer.get(code);
  const place = known === undefined ? null : { id: known.code, name: known.name, level: known.level, rule: "test" };
  return resolve({
    layout,
    seen: { agencies: hits, places },
    place,
    department: given.department ?? null,
    head: { year: given.year ?? null },
  });
}

/** The names of the bodies a sentence names, in a report on the place. */
export function namesIn(code: string | null, sentence: string, given: { department?: string } = {}): string[] {
  return resolvedIn(code, body(sentence), given).agencies.map((agency) => agency.name);
}
