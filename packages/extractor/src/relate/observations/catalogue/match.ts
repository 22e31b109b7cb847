import type { Span } from "@practice-atlas/model";
import type { CatalogueMetric } from "@practice-atlas/reference";
import type { Layout, Quantity } from "../../../stages.ts";
import type { Spot } from "../spots.ts";
import type { Words } from "../words.ts";
import type { Hit, Hits } from "./hits.ts";
import { type Alternative, compileParts, type Parts } from "./parts.ts";

/** A catalogue metric that fits a figure, with how well and where its last word stands. */
export interface Fit {
  readonly metric: CatalogueMetric;
  readonly score: number;
  /** Characters of the figure's own words that the trigger explains. */
  readonly matched: number;
  /** Whether a word of the trigger stands before the figure's sentence. */
  readonly far: boolean;
}

const CONTEXT_REACH = 220;
const LEAST = 18;
/** What a context word that is near adds. */
const CONTEXT_WORTH = 16;
const FARTHER_WORTH = 6;
const OTHER_HEAD = 30;

/** Finds the best metric for a figure: by the words around it, or by a phrase that its name was composed of. */
export interface Catalogue {
  ofSpot(spot: Spot): Fit | null;
  ofPhrase(phrase: string, spot: Spot): Fit | null;
}

/** Compiles the catalogue; the function is made per text. */
export function compileCatalogue(metrics: readonly CatalogueMetric[], words: Words): (layout: Layout) => Catalogue {
  const parts = compileParts(metrics, words);
  return (layout) => {
    const hits = parts.inText(layout);
    const ofSpot = (spot: Spot): Fit | null =>
      best(
        spot,
        { text: layout.folded, hits, from: reachStart(layout, spot.sentence, spot.group.start) },
        parts,
        words,
      );
    const ofPhrase = (phrase: string, spot: Spot): Fit | null => {
      const all = { start: 0, end: phrase.length };
      const at = { start: phrase.length, end: phrase.length, numberStart: phrase.length, numberEnd: phrase.length };
      const alone: Spot = { ...spot, group: all, segment: all, zone: all, quantity: { ...spot.quantity, ...at } };
      return best(alone, { text: phrase, hits: parts.inPhrase(phrase), from: 0 }, parts, words);
    };
    return { ofSpot, ofPhrase };
  };
}

/** What a figure's words are compared with. */
interface Seen {
  readonly text: string;
  readonly hits: Hits;
  /** Where the first sentence begins whose words may be context. */
  readonly from: number;
}

/** Where the sentences begin whose words may be context: the group's and the one before it, in the same section and near. */
function reachStart({ sentences }: Layout, index: number, groupStart: number): number {
  const { section, start } = sentences[index]!;
  let first = start;
  for (let i = index - 1; i >= 0; i -= 1) {
    const sentence = sentences[i]!;
    if (sentence.section !== section || sentence.end <= start - CONTEXT_REACH) break;
    first = sentence.start;
    if (sentence.start < groupStart) break;
  }
  return first;
}

function best(spot: Spot, seen: Seen, parts: Parts, words: Words): Fit | null {
  let winner: Fit | null = null;
  const { quantity, zone } = spot;
  const { text, hits } = seen;
  const from = headFrom(text, spot);
  const own = text.slice(zone.start, zone.end).replace(/["\s]/g, "");
  const each = PER.test(own);
  for (let at = hits.from(from); at < hits.all.length && hits.all[at]!.start < zone.end; at += 1) {
    const hit = hits.all[at]!;
    if (hit.end > zone.end || overlapsNumber(hit, quantity)) continue;
    const alternatives = parts.endingIn(hit.part, quantity.unit).filter(({ metric }) => fitsKind(metric, quantity));
    const other = alternatives.length === 0 ? 0 : otherHead(text, hit, quantity, words);
    for (const alternative of alternatives) {
      if (each && !PER.test(alternative.metric.name)) continue;
      const fit = evaluate(spot, hit, alternative, seen, other);
      if (fit === null || fit.score < LEAST || (winner !== null && fit.score <= winner.score)) continue;
      if (!alternative.metric.avoid.some((word) => own.includes(word))) winner = fit;
    }
  }
  return winner;
}

/** Where the counted noun may begin: of 破解执法、矛盾化解等重点难点问题 behind 等. */
function headFrom(text: string, spot: Spot): number {
  const head = text.slice(spot.zone.start, spot.quantity.start);
  const at = head.lastIndexOf("等");
  return at > 0 && /^\p{Script=Han}{2}/u.test(head.slice(at + 1)) && !/^[级同待次]/.test(head.slice(at + 1))
    ? spot.zone.start + at + 1
    : spot.zone.start;
}

const overlapsNumber = (hit: Span, q: Quantity): boolean => hit.start < q.end && q.start < hit.end;

function fitsKind(metric: CatalogueMetric, q: Quantity): boolean {
  if (metric.kind !== q.kind && q.from === null) return false;
  return q.unit !== null || q.kind === "RANK" || q.rule === "bare";
}

/** 每万人拥有律师2.1名 is another thing than 律师2.1名. */
const PER = /每(?![年月季周日天半逢个])|[人户]均/;

/** Near parts backwards from the deciding hit, then context parts; null when one lacks. `other` speaks against it. */
function evaluate(
  spot: Spot,
  last: Hit,
  alternative: Alternative,
  { text, hits, from }: Seen,
  other: number,
): Fit | null {
  let matched = last.end - last.start;
  let gaps = 0;
  let edge = last.start;
  let distance = distanceToNumber(last, spot.quantity);
  for (const part of alternative.near) {
    const hit = hits.before(part, edge, spot.zone.start);
    if (hit === null) return null;
    matched += hit.end - hit.start;
    gaps += gapOf(text, hit.end, edge);
    edge = hit.start;
    distance = Math.min(distance, distanceToNumber(hit, spot.quantity));
  }
  let score = matched * 10 - Math.min(30, gaps) - distance - other;
  let worth = CONTEXT_WORTH;
  let far = false;
  for (const part of alternative.context) {
    const hit = hits.before(part, edge, Math.max(from, edge - CONTEXT_REACH));
    if (hit === null) return null;
    const outside = hit.start < spot.group.start ? 12 : 0;
    far ||= outside > 0;
    score += worth - Math.min(40, (edge - hit.end) * 0.3) - outside;
    worth = FARTHER_WORTH;
    edge = hit.start;
  }
  return {
    metric: alternative.metric,
    score: score + (spot.quantity.unit === alternative.metric.unit ? 4 : 0),
    matched,
    far,
  };
}

/** 案卷评查培训3次 counts trainings: a head noun between the deciding word and the figure speaks against the trigger. */
function otherHead(text: string, last: Hit, q: Quantity, words: Words): number {
  return last.end <= q.start && words.heads.test(text.slice(last.end, q.start)) ? OTHER_HEAD : 0;
}

/** How far two words of one trigger stand apart; an enumeration between them (常务会议及各级党委学习) weighs more. */
function gapOf(text: string, start: number, end: number): number {
  const between = text.slice(start, end);
  return (end - start) * 0.5 + (/[、及]/.test(between) ? 12 : 0);
}

function distanceToNumber(hit: Span, q: Quantity): number {
  return hit.end <= q.start ? Math.min(20, (q.start - hit.end) * 1.5) : Math.min(20, (hit.start - q.end) * 1);
}
