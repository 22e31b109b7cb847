import type { Span } from "@practice-atlas/model";
import type { CatalogueMetric } from "@practice-atlas/reference";
import type { Layout, Quantity } from "../../../stages.ts";
import { firstFrom } from "../search.ts";
import type { Spot } from "../spots.ts";
import type { Words } from "../words.ts";
import { type Alternative, compileParts, type Hit, type Parts } from "./parts.ts";

/** A catalogue metric that fits a figure, with how well and where its last word stands. */
export interface Fit {
  readonly metric: CatalogueMetric;
  readonly score: number;
  /** Characters of the figure's own words that the trigger explains. */
  readonly matched: number;
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
    const known: (readonly Hit[])[] = [];
    const hitsIn = (sentence: number): readonly Hit[] => {
      const { start, end } = layout.sentences[sentence]!;
      return (known[sentence] ??= parts.find(layout.folded.slice(start, end), start));
    };
    let last = -1;
    let hits: readonly Hit[] = [];
    const ofSpot = (spot: Spot): Fit | null => {
      if (spot.sentence !== last) hits = sentencesInReach(layout, spot.sentence, spot.group.start).flatMap(hitsIn);
      last = spot.sentence;
      return best(layout.folded, spot, hits, parts, words);
    };
    const ofPhrase = (phrase: string, spot: Spot): Fit | null => {
      const all = { start: 0, end: phrase.length };
      const at = { start: phrase.length, end: phrase.length, numberStart: phrase.length, numberEnd: phrase.length };
      const alone: Spot = { ...spot, group: all, segment: all, zone: all, quantity: { ...spot.quantity, ...at } };
      return best(phrase, alone, parts.find(phrase, 0), parts, words);
    };
    return { ofSpot, ofPhrase };
  };
}

/** The sentences whose words may be context: the group's and the one before it, in the same section and near. */
function sentencesInReach(layout: Layout, index: number, groupStart: number): number[] {
  const { section, start } = layout.sentences[index]!;
  const out = [index];
  for (let i = index - 1; i >= 0; i -= 1) {
    const sentence = layout.sentences[i]!;
    if (sentence.section !== section || sentence.end <= start - CONTEXT_REACH) break;
    out.unshift(i);
    if (sentence.start < groupStart) break;
  }
  return out;
}

function best(text: string, spot: Spot, hits: readonly Hit[], parts: Parts, words: Words): Fit | null {
  let winner: Fit | null = null;
  const { quantity, zone } = spot;
  const from = headFrom(text, spot);
  const own = text.slice(zone.start, zone.end).replace(/["\s]/g, "");
  const each = PER.test(own);
  for (let at = firstFrom(hits, from); at < hits.length && hits[at]!.start < zone.end; at += 1) {
    const hit = hits[at]!;
    if (hit.end > zone.end || overlapsNumber(hit, quantity)) continue;
    for (const alternative of parts.endingIn(hit.part, quantity.unit)) {
      const { metric } = alternative;
      if (!fitsKind(metric, quantity) || (each && !PER.test(metric.name))) continue;
      const fit = evaluate(text, spot, at, alternative, hits, words);
      if (fit === null || fit.score < LEAST || (winner !== null && fit.score <= winner.score)) continue;
      if (!metric.avoid.some((word) => own.includes(word))) winner = fit;
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

/** Near parts backwards from the deciding hit, then context parts; null when one lacks. */
function evaluate(
  text: string,
  spot: Spot,
  at: number,
  alternative: Alternative,
  hits: readonly Hit[],
  words: Words,
): Fit | null {
  const last = hits[at]!;
  let matched = last.end - last.start;
  let gaps = 0;
  let edge = last.start;
  let distance = distanceToNumber(last, spot.quantity);
  for (const part of alternative.near.slice(0, -1).reverse()) {
    const hit = nearestBefore(hits, at, part, edge, spot.zone.start);
    if (hit === null) return null;
    matched += hit.end - hit.start;
    gaps += gapOf(text, hit.end, edge);
    edge = hit.start;
    distance = Math.min(distance, distanceToNumber(hit, spot.quantity));
  }
  let score = matched * 10 - Math.min(30, gaps) - distance - otherHead(text, last, spot.quantity, words);
  for (const [order, part] of [...alternative.context].reverse().entries()) {
    const hit = nearestBefore(hits, at, part, edge, edge - CONTEXT_REACH);
    if (hit === null) return null;
    const outside = hit.start < spot.group.start ? 12 : 0;
    score += (order === 0 ? CONTEXT_WORTH : FARTHER_WORTH) - Math.min(40, (edge - hit.end) * 0.3) - outside;
    edge = hit.start;
  }
  return {
    metric: alternative.metric,
    score: score + (spot.quantity.unit === alternative.metric.unit ? 4 : 0),
    matched,
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

/** The part's hit that begins last before `edge` and ends by it, looked for backwards from the hit at `at`. */
function nearestBefore(hits: readonly Hit[], at: number, part: number, edge: number, from: number): Hit | null {
  for (let i = at; i >= 0; i -= 1) {
    const hit = hits[i]!;
    if (hit.start < from) return null;
    if (hit.part === part && hit.end <= edge) return hit;
  }
  return null;
}

function distanceToNumber(hit: Span, q: Quantity): number {
  return hit.end <= q.start ? Math.min(20, (q.start - hit.end) * 1.5) : Math.min(20, (hit.start - q.end) * 1);
}
