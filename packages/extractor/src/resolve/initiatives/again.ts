import type { Span } from "@practice-atlas/model";
import type { Layout } from "../../stages.ts";

/** A brand whose words are looked for again in the rest of the text. */
export interface Brand {
  readonly id: string;
  readonly words: string;
}

/** Bare words are sure from four characters on, words in quotes from two. */
const SHORTEST = 4;
const SHORTEST_QUOTED = 2;

/**
 * Further places where a discovered brand's words stand, quoted or not, outside the spans that are taken. Of brands
 * that overlap the longer one has the place.
 */
export function findAgain(
  { folded }: Layout,
  brands: readonly Brand[],
  taken: readonly Span[],
): (Span & { id: string })[] {
  const out: (Span & { id: string })[] = [];
  const sought = brands
    .filter(({ words }) => words.length >= SHORTEST_QUOTED)
    .sort((a, b) => b.words.length - a.words.length || (a.id < b.id ? -1 : 1));
  if (sought.length === 0) return out;
  const busy = new Uint8Array(folded.length);
  for (const { start, end } of taken) for (let at = start; at < end; at += 1) busy[at] = 1;
  const places = placesOf(folded, sought);
  for (const [i, { id, words }] of sought.entries()) {
    for (const start of places[i]!) {
      const end = start + words.length;
      const quoted = folded[start - 1] === '"' && folded[end] === '"';
      if ((words.length < SHORTEST && !quoted) || busy.subarray(start, end).includes(1)) continue;
      busy.fill(1, start, end);
      out.push({ start, end, id });
    }
  }
  return out;
}

/** Where the words of each brand stand, one way through the text for all of them. */
function placesOf(folded: string, brands: readonly Brand[]): readonly (readonly number[])[] {
  const places = brands.map((): number[] => []);
  const byOpening = new Map<number, number[]>();
  const opens = new Uint8Array(OPENINGS);
  for (const [i, { words }] of brands.entries()) {
    const opening = openingAt(words, 0);
    byOpening.set(opening, [...(byOpening.get(opening) ?? []), i]);
    opens[opening] = 1;
  }
  for (let at = 0; at + 1 < folded.length; at += 1) {
    const opening = openingAt(folded, at);
    if (opens[opening] === 0) continue;
    for (const i of byOpening.get(opening)!) {
      const { words } = brands[i]!;
      const before = places[i]!.at(-1);
      const free = before === undefined || before + words.length <= at;
      if (free && folded.startsWith(words, at)) places[i]!.push(at);
    }
  }
  return places;
}

/** How many openings are told apart: enough that most places of the text open none of a few dozen names. */
const OPENINGS = 4096;

/** The two characters at an offset as a number below `OPENINGS`. */
function openingAt(text: string, at: number): number {
  return (Math.imul(text.charCodeAt(at), 61) ^ text.charCodeAt(at + 1)) & (OPENINGS - 1);
}
