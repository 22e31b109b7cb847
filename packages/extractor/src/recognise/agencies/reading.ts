import type { AgencyHit, Layout, PlaceHit } from "../../stages.ts";
import { type Before, type Reader, readBefore } from "./before.ts";
import { type Opener, openLeft } from "./open.ts";
import type { Pattern } from "./tables.ts";
import type { Words } from "./words.ts";

export type BodyPattern = Extract<Pattern, { type: "body" }>;
export type HeadPattern = Extract<Pattern, { type: "head" }>;
export type SelfPattern = Extract<Pattern, { type: "self" }>;

/** Codes of places by name without level word: counties and above, and towns. */
export interface Stems {
  county(stem: string): readonly string[];
  town(stem: string): readonly string[];
}

/** What reading one text needs. */
export interface Reading {
  readonly text: string;
  readonly folded: string;
  readonly before: Reader;
  readonly open: Opener;
  readonly words: Words;
  readonly stems: Stems;
}

/** Binds the word lists to one text. */
export function reading(layout: Layout, places: readonly PlaceHit[], words: Words, stems: Stems): Reading {
  const { text, folded } = layout;
  return { text, folded, words, stems, before: readBefore(folded, places, words), open: openLeft(folded, words) };
}

/** The body's words with the place word before them. */
export function withPlace(r: Reading, before: Before, end: number, body: string): AgencyHit {
  const { start, placeWord, codes, rule } = before;
  return { start, end, surface: r.text.slice(start, end), body, placeWord, codes, rule };
}

/** The body's words without a place word. */
export function alone(r: Reading, start: number, end: number, body: string, rule: string): AgencyHit {
  return { start, end, surface: r.text.slice(start, end), body, placeWord: null, codes: [], rule };
}

const UNCLEAN = /[\s"“”'‘’「」（）]/;

/** A name without blanks and quotes, brackets in ASCII. */
export function clean(name: string): string {
  if (!UNCLEAN.test(name)) return name;
  return name
    .replace(/[\s"“”'‘’「」]/g, "")
    .replaceAll("（", "(")
    .replaceAll("）", ")");
}
