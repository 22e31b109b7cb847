import type { PlaceHit } from "../../stages.ts";
import { LEVEL_WORDS, type Words } from "./tables.ts";

/** What stands directly before a body: where the whole name begins, the place word, its codes. */
export interface Before {
  readonly start: number;
  readonly placeWord: string;
  readonly codes: readonly string[];
  readonly rule: string;
}

/** Reads what stands before a body that begins at `at`: place words, or "collective" when it is one of many (各县法院). */
export type Reader = (at: number) => Before[] | "collective" | null;

const HAN = /[\u4e00-\u9fff]/;
const SEPARATOR = /^[、,，和及与]$/;

/** Whether one of the words ends at `at` in `folded`. */
export function endsWithWord(folded: string, at: number, words: ReadonlySet<string>, longest = 6): string | null {
  for (let length = Math.min(longest, at); length > 0; length -= 1) {
    const word = folded.slice(at - length, at);
    if (words.has(word)) return word;
  }
  return null;
}

/** Where a zone's own name begins (西双版纳 + 旅游度假区): a short run of characters behind an edge or a verb. */
function nameOfZone(folded: string, at: number, words: Words): number {
  let start = at;
  const word = (i: number): boolean =>
    endsWithWord(folded, i, words.role("strip"), 4) !== null || endsWithWord(folded, i, words.role("stop"), 1) !== null;
  while (at - start < 8 && HAN.test(folded[start - 1] ?? "") && !word(start)) start -= 1;
  return HAN.test(folded[start - 1] ?? "") && !word(start) ? at : start;
}

/** Binds the reader to one text and its place names. */
export function readBefore(folded: string, places: readonly PlaceHit[], words: Words): Reader {
  const byEnd = new Map(places.map((place) => [place.end, place]));
  const collective = words.role("collective");
  const notRelative = words.role("not-relative");
  const self = words.role("self");

  const full = (at: number): Before | null => {
    const place = byEnd.get(at);
    if (place === undefined) return null;
    let start = place.start;
    for (let upper = byEnd.get(start); upper !== undefined; upper = byEnd.get(start)) start = upper.start;
    for (const prefix of ["中国共产党", "中共", "国家税务总局"])
      if (folded.endsWith(prefix, start)) start -= prefix.length;
    return { start, placeWord: place.surface, codes: place.codes, rule: "agency-full" };
  };

  const level = (at: number): { word: string; start: number } | null => {
    const word = LEVEL_WORDS.find((w) => folded.endsWith(w, at));
    if (word === undefined || word === "街") return null;
    const start = at - word.length;
    const known = endsWithWord(folded, at, notRelative, 4);
    if (known !== null && known.length > word.length) return null;
    return { word, start };
  };

  /** 州、县法院: the level words before this one, joined by a mark, each standing alone. */
  const joined = (start: number): { word: string; start: number }[] => {
    if (!SEPARATOR.test(folded[start - 1] ?? "")) return [];
    const upper = level(start - 1);
    if (upper === null || byEnd.has(start - 1)) return [];
    const before = folded[upper.start - 1] ?? "";
    const free = !HAN.test(before) || endsWithWord(folded, upper.start, words.role("stop"), 1) !== null;
    return free ? [...joined(upper.start), upper] : [];
  };

  const zone = (at: number): Before | null => {
    const word = endsWithWord(folded, at, words.role("zone"), 10);
    if (word === null) return null;
    const start = nameOfZone(folded, at - word.length, words);
    return { start, placeWord: folded.slice(start, at), codes: [], rule: "agency-zone" };
  };

  return (at) => {
    const named = full(at) ?? zone(at);
    if (named !== null) return [named];
    const own = level(at);
    if (own === null) return endsWithWord(folded, at, collective, 3) === null ? null : "collective";
    const pronoun = endsWithWord(folded, own.start, self, 1);
    const start = pronoun === null ? own.start : own.start - 1;
    if (pronoun === null && endsWithWord(folded, start, collective, 3) !== null) return "collective";
    const others = pronoun === null ? joined(start) : [];
    const first = others[0]?.start ?? start;
    return [...others, own].map(({ word }) => ({ start: first, placeWord: word, codes: [], rule: "agency-relative" }));
  };
}
