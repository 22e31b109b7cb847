import type { PlaceHit } from "../../stages.ts";
import { LEVEL_WORDS } from "./tables.ts";
import { compileWords, stopsAt, type Words } from "./words.ts";

/** What stands directly before a body: where the whole name begins, the place word, its codes. */
export interface Before {
  readonly start: number;
  readonly placeWord: string;
  readonly codes: readonly string[];
  readonly rule: string;
}

/** Reads what stands before a body that begins at `at`: place words, or "collective" when it is one of many (各县法院). */
export type Reader = (at: number) => Before[] | "collective" | null;

const LEVELS = compileWords(LEVEL_WORDS);
const HAN = /[\u4e00-\u9fff]/;
/** A district of a city calls itself so (the 城区 of 南宁, 柳州); elsewhere it is the built-up area. */
const URBAN = "城区";
/** 县(市、区)司法局, 乡(镇)人民政府: one of many, whatever the level. */
const BRACKETED = /[省州盟县市区旗乡镇]\([省州盟县市区旗乡镇街道苏木、,]+\)$/;
const SEPARATOR = /^[、,，和及与]$/;

/** County, town or higher by the last character, so that only names of one sort are read as a list. */
function sortOf(name: string): string {
  if (/[县市区旗]$/.test(name)) return "county";
  return /(?:镇|乡|街道|苏木)$/.test(name) ? "town" : name.slice(-1);
}

/** Where a zone's own name begins (西双版纳 + 旅游度假区): a short run of characters behind an edge or a verb. */
function nameOfZone(folded: string, at: number, words: Words): number {
  let start = at;
  const word = (i: number): boolean => words.strip.endAt(folded, i) !== null || stopsAt(folded, i, words);
  while (at - start < 8 && HAN.test(folded[start - 1] ?? "") && !word(start)) start -= 1;
  return HAN.test(folded[start - 1] ?? "") && !word(start) ? at : start;
}

/** Binds the reader to one text and its place names. */
export function readBefore(folded: string, places: readonly PlaceHit[], words: Words): Reader {
  const byEnd = new Map(places.map((place) => [place.end, place]));
  const collective = words.collective;
  const notRelative = words.notRelative;
  const self = words.self;
  const stop = words.stop;
  const { zone: zones, corps } = words;

  const full = (at: number): Before | null => {
    const place = byEnd.get(at);
    if (place === undefined) return null;
    let start = place.start;
    for (let upper = byEnd.get(start); upper !== undefined; upper = byEnd.get(start)) start = upper.start;
    for (const prefix of ["中国共产党", "中共", "国家税务总局"])
      if (folded.endsWith(prefix, start)) start -= prefix.length;
    return { start, placeWord: place.surface, codes: place.codes, rule: "agency-full" };
  };

  /** 滨海新区、和平区人民政府: names of the same sort before this one share the body. */
  const listed = (last: Before): Before[] => {
    const place = SEPARATOR.test(folded[last.start - 1] ?? "") ? byEnd.get(last.start - 1) : undefined;
    if (place === undefined || sortOf(place.surface) !== sortOf(last.placeWord)) return [last];
    const { start, surface, codes } = place;
    const upper = listed({ start, placeWord: surface, codes, rule: last.rule });
    return [...upper, last].map((before) => ({ ...before, start: upper[0]!.start }));
  };

  const level = (at: number): { word: string; start: number } | null => {
    const word = LEVELS.endAt(folded, at);
    if (word === null || word === "街" || word === "地") return null;
    const start = at - word.length;
    const known = notRelative.endAt(folded, at);
    // 城区行政审批局: in a city's district the district itself; whose it is, the report decides.
    if (known === URBAN) return { word: URBAN, start: at - URBAN.length };
    if (known !== null && known.length > word.length) return null;
    return { word, start };
  };

  /** 州、县法院: the level words before this one, joined by a mark, each standing alone. */
  const joined = (start: number): { word: string; start: number }[] => {
    if (!SEPARATOR.test(folded[start - 1] ?? "")) return [];
    const upper = level(start - 1);
    if (upper === null || upper.word === "行署" || byEnd.has(start - 1)) return [];
    const before = folded[upper.start - 1] ?? "";
    const free = !HAN.test(before) || stop.endAt(folded, upper.start) !== null;
    return free ? [...joined(upper.start), upper] : [];
  };

  const zone = (at: number): Before | null => {
    const troop = corps.endAt(folded, at);
    if (troop !== null) return { start: at - troop.length, placeWord: troop, codes: [], rule: "agency-zone" };
    const word = zones.endAt(folded, at);
    if (word === null) return null;
    const start = nameOfZone(folded, at - word.length, words);
    return { start, placeWord: folded.slice(start, at), codes: [], rule: "agency-zone" };
  };

  const read = (at: number): Before[] | "collective" | null => {
    const named = full(at);
    if (named !== null) return listed(named);
    const inZone = zone(at);
    if (inZone !== null) return [inZone];
    if (folded[at - 1] === ")" && BRACKETED.test(folded.slice(Math.max(0, at - 14), at))) return "collective";
    const own = level(at);
    if (own === null) return collective.endAt(folded, at) === null ? null : "collective";
    const pronoun = self.endAt(folded, own.start);
    const start = pronoun === null ? own.start : own.start - 1;
    if (pronoun === null && collective.endAt(folded, start) !== null) return "collective";
    const others = pronoun === null ? joined(start) : [];
    const first = others[0]?.start ?? start;
    return [...others, own].map(({ word }) => ({ start: first, placeWord: word, codes: [], rule: "agency-relative" }));
  };

  // The same offset is asked for several times in a row.
  let last = -1;
  let answer: Before[] | "collective" | null = null;
  return (at) => {
    if (at !== last) answer = read(at);
    last = at;
    return answer;
  };
}
