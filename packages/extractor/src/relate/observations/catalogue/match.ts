import type { CatalogueMetric } from "@practice-atlas/reference";
import type { Layout, Quantity } from "../../../stages.ts";
import { compact } from "../marks.ts";
import type { Spot } from "../spots/index.ts";
import type { Words } from "../words.ts";
import { PartHits } from "./hits.ts";
import { type Alternative, compileParts, isPer, type Parts } from "./parts.ts";
import { TextContext } from "./reach.ts";
import { type Frame, newReading, read } from "./read.ts";

/** A catalogue metric that fits a figure. */
export interface Fit {
  readonly metric: CatalogueMetric;
  /** How well. */
  readonly score: number;
  /** Characters of the figure's own words that the trigger explains. */
  readonly matched: number;
  /** Whether a word of the trigger stands before the figure's sentence. */
  readonly far: boolean;
  /** Where the trigger stands beside the figure; null when the open name is the metric's. */
  readonly place: TriggerPlace | null;
}

/** Where the words of a trigger stand beside a figure: UTF-16 offsets of the text, or of the phrase that was read. */
export interface TriggerPlace {
  readonly start: number;
  readonly end: number;
  /** The stretch between its last two words; empty when it has but one. */
  readonly gapStart: number;
  readonly gapEnd: number;
}

const LEAST = 18;

/** Finds the best metric for a figure: by the words around it, or by a phrase that its name was composed of. */
export interface Catalogue {
  /** For the figure at a place in the list. */
  ofSpot(at: number): Fit | null;
  ofPhrase(phrase: string, quantity: Quantity): Fit | null;
}

/** Compiles the catalogue; what is given for a text may be asked until the next text is given, figures in order. */
export function compileCatalogue(
  metrics: readonly CatalogueMetric[],
  words: Words,
): (layout: Layout, spots: readonly Spot[]) => Catalogue {
  const parts = compileParts(metrics, words);
  const ofPhrase = compileOfPhrase(parts);
  const hits = new PartHits(parts.near);
  const context = new TextContext(parts.context);
  const reading = newReading();
  return (layout, spots) => {
    const text = layout.folded;
    let clause = -1;
    context.open(layout);
    const ofSpot = (at: number): Fit | null => {
      const { quantity, zone, group, segment } = spots[at]!;
      if (segment.start !== clause) {
        clause = segment.start;
        hits.clear();
        hits.read(text, segment.start, segment.end);
      }
      context.turnTo(spots[at]!);
      const { start, end } = quantity;
      const noun = countedNoun(text, quantity, words);
      return best({ text, hits, context, quantity, start, end, zone, group: group.start, noun, reading }, parts);
    };
    return { ofSpot, ofPhrase };
  };
}

/** Compiles the search by a phrase: the words of triggers stand nowhere else. */
function compileOfPhrase(parts: Parts): Catalogue["ofPhrase"] {
  const hits = new PartHits(parts.near);
  const context = { hits: new PartHits(parts.context), reach: () => 0 };
  const reading = newReading();
  return (phrase, quantity) => {
    for (const each of [hits, context.hits]) {
      each.clear();
      each.read(phrase, 0, phrase.length);
    }
    const { length } = phrase;
    const zone = { start: 0, end: length };
    const figure = { quantity, start: length, end: length, zone, group: 0, noun: "" };
    return best({ text: phrase, hits, context, ...figure, reading }, parts);
  };
}

function best(frame: Frame, parts: Parts): Fit | null {
  const { quantity, zone, hits } = frame;
  if (!isCounted(quantity)) return null;
  const { pattern, start, end, count } = hits.words;
  const endings = parts.inUnit(quantity.unit);
  const each = hits.has(parts.each) && isPer(compact(frame.text, zone.start, zone.end));
  let winner: Fit | null = null;
  for (let at = hits.from(headFrom(frame)); at < count && start[at]! < zone.end; at += 1) {
    const ends = endings[pattern[at]!]! < endings[pattern[at]! + 1]!;
    const inNumber = start[at]! < frame.end && frame.start < end[at]!;
    if (ends && end[at]! <= zone.end && !inNumber) winner = betterOf(winner, frame, parts, at, each);
  }
  return winner;
}

/** The best of the alternatives that the word `last` would end, if better than what was found before. */
function betterOf(before: Fit | null, frame: Frame, parts: Parts, last: number, each: boolean): Fit | null {
  const { quantity, hits } = frame;
  const { alternatives, next } = parts;
  const endings = parts.inUnit(quantity.unit);
  const word = hits.words.pattern[last]!;
  const end = endings[word + 1]!;
  let winner = before;
  for (let i = endings[word]!; i < end; i += 1) {
    if (next[i] !== -1 && !hits.has(next[i]!)) continue;
    const alternative = alternatives[i]!;
    if ((alternative.kind !== quantity.kind && quantity.from === null) || (each && !alternative.per)) continue;
    if (!read(frame, last, alternative, parts.head)) continue;
    const { score, matched, far, start: from, end: to, gapStart, gapEnd } = frame.reading;
    if (score < LEAST || (winner !== null && score <= winner.score) || isAvoided(alternative, frame)) continue;
    if (frame.noun !== "" && !counts(alternative.metric, frame.noun)) continue;
    const place = { start: from, end: to, gapStart, gapEnd };
    winner = { metric: alternative.metric, score, matched, far, place };
  }
  return winner;
}

/** So many characters at its end tell a noun: 部门 of 县直部门, 乡镇 of 乡镇(街道). */
const NOUN = 2;
/** Departments are counted as units, too. */
const OFFICE = "单位";

const ALL = /(?:全部|全面|均|都|已)*/y;

/** 20个乡镇实现合法性审查全覆盖 counts towns, no reviews; 13个乡镇工作站 counts stations. */
function countedNoun(text: string, { kind, unit, end }: Quantity, { counted, does }: Words): string {
  const noun = kind === "COUNT" && (unit === "个" || unit === "家") ? counted.at(text, end) : null;
  if (noun === null) return "";
  ALL.lastIndex = end + noun.word.length;
  ALL.test(text);
  return does.at(text, ALL.lastIndex) === null ? "" : noun.word.replace(/\(.*\)$/, "").slice(-NOUN);
}

/** Whether a metric is one of such places or offices. */
function counts({ name, triggers }: CatalogueMetric, noun: string): boolean {
  const said = (words: string): boolean => words.includes(noun) || words.includes(OFFICE);
  return said(name) || triggers.some(said);
}

/** Whether a figure's own words hold one that speaks against a metric. */
function isAvoided({ avoid }: Alternative, { hits, zone }: Frame): boolean {
  for (const word of avoid) if (hits.has(word) && hits.before(word, zone.end, zone.start) !== -1) return true;
  return false;
}

/** Where the counted noun may begin: of 破解执法、矛盾化解等重点难点问题 behind 等. */
function headFrom({ text, zone, start }: Frame): number {
  const at = zone.start < start ? lastOther(text, zone.start, start) : zone.start;
  if (at === zone.start) return at;
  const noun = text.slice(at + 1, start);
  return /^\p{Script=Han}{2}/u.test(noun) && !/^[级同待次]/.test(noun) ? at + 1 : zone.start;
}

const OTHER = "等".charCodeAt(0);

/** Where the last 等 stands in a stretch, its beginning when there is none behind it. */
function lastOther(text: string, start: number, end: number): number {
  let at = end - 1;
  while (at > start && text.charCodeAt(at) !== OTHER) at -= 1;
  return at;
}

function isCounted(q: Quantity): boolean {
  return q.unit !== null || q.kind === "RANK" || q.rule === "bare";
}
