import type { Span } from "@practice-atlas/model";
import type { CatalogueMetric } from "@practice-atlas/reference";
import type { Layout, Quantity } from "../../../stages.ts";
import { anyPasses, compact, sieveOf } from "../marks.ts";
import type { Spot } from "../spots/index.ts";
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
  const { quantity, zone } = spot;
  if (!isCounted(quantity)) return null;
  let winner: Fit | null = null;
  const { text, hits } = seen;
  const inUnit = parts.inUnit(quantity.unit);
  const each = isPer(text, zone);
  for (let at = hits.from(headFrom(text, spot)); at < hits.all.length; at += 1) {
    const hit = hits.all[at]!;
    if (hit.start >= zone.end) break;
    const alternatives = inUnit[hit.part];
    if (alternatives === undefined || hit.end > zone.end || overlapsNumber(hit, quantity)) continue;
    for (const alternative of alternatives) {
      const { metric } = alternative;
      if ((metric.kind !== quantity.kind && quantity.from === null) || (each && !PER.test(metric.name))) continue;
      const fit = evaluate(spot, hit, alternative, seen, words);
      if (fit === null || fit.score < LEAST || (winner !== null && fit.score <= winner.score)) continue;
      if (!isAvoided(metric, text, zone)) winner = fit;
    }
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
function headFrom(text: string, { zone, quantity }: Spot): number {
  let at = quantity.start - 1;
  while (at > zone.start && text[at] !== "等") at -= 1;
  if (at <= zone.start) return zone.start;
  const noun = text.slice(at + 1, quantity.start);
  return /^\p{Script=Han}{2}/u.test(noun) && !/^[级同待次]/.test(noun) ? at + 1 : zone.start;
}

const overlapsNumber = (hit: Span, q: Quantity): boolean => hit.start < q.end && q.start < hit.end;

function isCounted(q: Quantity): boolean {
  return q.unit !== null || q.kind === "RANK" || q.rule === "bare";
}

/** 每万人拥有律师2.1名 is another thing than 律师2.1名. */
const PER = /每(?![年月季周日天半逢个])|[人户]均/;
const PER_SIGN = sieveOf("每均");

const isPer = (text: string, { start, end }: Span): boolean =>
  anyPasses(PER_SIGN, text, start, end) && PER.test(compact(text, start, end));

/** Near parts backwards from the deciding hit, then context parts; null when one lacks. */
function evaluate(spot: Spot, last: Hit, alternative: Alternative, seen: Seen, words: Words): Fit | null {
  const { text, hits, from } = seen;
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
  let score = matched * 10 - Math.min(30, gaps) - distance - otherHead(text, last, spot.quantity, words);
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
  return (end - start) * 0.5 + (lists(text, start, end) ? 12 : 0);
}

function lists(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (text[at] === "、" || text[at] === "及") return true;
  return false;
}

function distanceToNumber(hit: Span, q: Quantity): number {
  return hit.end <= q.start ? Math.min(20, (q.start - hit.end) * 1.5) : Math.min(20, (hit.start - q.end) * 1);
}
