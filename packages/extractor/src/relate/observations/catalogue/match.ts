import type { Span } from "@practice-atlas/model";
import type { CatalogueMetric } from "@practice-atlas/reference";
import type { Layout, Quantity } from "../../../stages.ts";
import { anyPasses, compact, sieveOf } from "../marks.ts";
import type { Spot } from "../spots/index.ts";
import type { Words } from "../words.ts";
import { PhraseHits, TextHits } from "./hits.ts";
import { compileParts, type Ended, type Parts } from "./parts.ts";
import { reachOf } from "./reach.ts";
import { type Frame, otherHead, type Reading, read } from "./read.ts";

/** A catalogue metric that fits a figure. */
export interface Fit {
  readonly metric: CatalogueMetric;
  /** How well. */
  readonly score: number;
  /** Characters of the figure's own words that the trigger explains. */
  readonly matched: number;
  /** Whether a word of the trigger stands before the figure's sentence. */
  readonly far: boolean;
}

const LEAST = 18;

/** Finds the best metric for a figure: by the words around it, or by a phrase that its name was composed of. */
export interface Catalogue {
  /** For the figure at a place in the list. */
  ofSpot(at: number): Fit | null;
  ofPhrase(phrase: string, quantity: Quantity): Fit | null;
}

/** Compiles the catalogue; what is given for a text may be asked until the next text is given. */
export function compileCatalogue(
  metrics: readonly CatalogueMetric[],
  words: Words,
): (layout: Layout, spots: readonly Spot[]) => Catalogue {
  const parts = compileParts(metrics, (name) => PER.test(name), words);
  const [inText, inPhrase] = [new TextHits(parts), new PhraseHits(parts)];
  return (layout, spots) => {
    const { from, sentences } = reachOf(layout, spots);
    inText.read(layout, sentences);
    const ofSpot = (at: number): Fit | null => {
      const { quantity, zone, group } = spots[at]!;
      const { start, end } = quantity;
      const text = layout.folded;
      return best(
        { text, heard: inText, quantity, start, end, zone, group: group.start, from: from[at]! },
        parts,
        words,
      );
    };
    const ofPhrase = (phrase: string, quantity: Quantity): Fit | null => {
      inPhrase.read(phrase);
      const zone = { start: 0, end: phrase.length };
      const alone = {
        text: phrase,
        heard: inPhrase,
        quantity,
        start: zone.end,
        end: zone.end,
        zone,
        group: 0,
        from: 0,
      };
      return best(alone, parts, words);
    };
    return { ofSpot, ofPhrase };
  };
}

function best(frame: Frame, parts: Parts, words: Words): Fit | null {
  const { quantity, zone, heard } = frame;
  if (!isCounted(quantity)) return null;
  const { pattern, start, end, count } = heard.words;
  const byWord = parts.inUnit(quantity.unit);
  const each = isPer(frame.text, zone);
  let winner: Fit | null = null;
  heard.mark(zone.start, zone.end);
  for (let at = heard.from(headFrom(frame)); at < count && start[at]! < zone.end; at += 1) {
    const ended = byWord[pattern[at]!];
    const inNumber = start[at]! < frame.end && frame.start < end[at]!;
    if (ended === undefined || end[at]! > zone.end || inNumber) continue;
    winner = betterOf(winner, frame, at, ended, each, words);
  }
  return winner;
}

/** The best of the alternatives that the word `last` would end, if better than what was found before. */
function betterOf(
  before: Fit | null,
  frame: Frame,
  last: number,
  ended: Ended,
  each: boolean,
  words: Words,
): Fit | null {
  const { quantity, heard } = frame;
  const { list, next } = ended;
  const reading: Reading = { score: 0, matched: 0, far: false };
  let [winner, loss] = [before, -1];
  for (let i = 0; i < list.length; i += 1) {
    if (next[i] !== -1 && !heard.isNear(next[i]!)) continue;
    const alternative = list[i]!;
    const { metric } = alternative;
    if ((metric.kind !== quantity.kind && quantity.from === null) || (each && !alternative.per)) continue;
    if (loss === -1) loss = otherHead(frame, heard.words.end[last]!, words.heads);
    if (!read(frame, last, alternative, loss, reading)) continue;
    const { score, matched, far } = reading;
    if (score < LEAST || (winner !== null && score <= winner.score)) continue;
    if (!isAvoided(metric, frame.text, frame.zone)) winner = { metric, score, matched, far };
  }
  return winner;
}

/** Whether the words of a zone hold one that speaks against a metric. */
function isAvoided({ avoid }: CatalogueMetric, text: string, { start, end }: Span): boolean {
  if (avoid.length === 0) return false;
  const own = compact(text, start, end);
  return avoid.some((word) => own.includes(word));
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

/** 每万人拥有律师2.1名 is another thing than 律师2.1名. */
const PER = /每(?![年月季周日天半逢个])|[人户]均/;
const PER_SIGN = sieveOf("每均");

const isPer = (text: string, { start, end }: Span): boolean =>
  anyPasses(PER_SIGN, text, start, end) && PER.test(compact(text, start, end));
