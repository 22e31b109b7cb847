import type { Span } from "@practice-atlas/model";
import type { CatalogueMetric } from "@practice-atlas/reference";
import type { Layout, Quantity } from "../../../stages.ts";
import { compileMatcher } from "../../../text/index.ts";
import type { Spot } from "../spots.ts";
import type { Words } from "../words.ts";
import { parseTrigger } from "./triggers.ts";

interface Alternative {
  readonly metric: CatalogueMetric;
  /** Part ids, in order; the last decides. */
  readonly near: readonly number[];
  readonly context: readonly number[];
}

/** A catalogue metric that fits a figure, with how well and where its last word stands. */
export interface Fit {
  readonly metric: CatalogueMetric;
  readonly score: number;
  /** Characters of the figure's own words that the trigger explains. */
  readonly matched: number;
}

interface Hit extends Span {
  readonly part: number;
}

const CONTEXT_REACH = 220;
const LEAST = 18;
/** What a context word that is near adds. */
const CONTEXT_WORTH = 16;
const FARTHER_WORTH = 6;
const OTHER_HEAD = 30;

/** Compiles the catalogue; the function made per text gives the best fit of a spot, or null. */
export function compileCatalogue(
  metrics: readonly CatalogueMetric[],
  words: Words,
): (layout: Layout) => (spot: Spot) => Fit | null {
  const index = indexParts(metrics, words);
  return (layout) => {
    const cache = new Map<string, readonly Hit[]>();
    const hitsFrom = (from: number, to: number): readonly Hit[] => {
      const key = `${String(from)}-${String(to)}`;
      const known = cache.get(key);
      if (known !== undefined) return known;
      const hits = index.find(layout.folded.slice(from, to), from);
      cache.set(key, hits);
      return hits;
    };
    return (spot) => {
      const sentence = layout.sentences[spot.sentence]!;
      const before = layout.sentences[spot.sentence - 1];
      const from = Math.max(
        before !== undefined && before.section === sentence.section
          ? Math.min(before.start, spot.group.start)
          : sentence.start,
        sentence.start - CONTEXT_REACH,
      );
      const hits = hitsFrom(from, sentence.end);
      return best(layout.folded, spot, hits, index.byLast, words);
    };
  };
}

interface Index {
  find(text: string, offset: number): Hit[];
  readonly byLast: ReadonlyMap<number, readonly Alternative[]>;
}

function indexParts(metrics: readonly CatalogueMetric[], words: Words): Index {
  const partIds = new Map<string, number>();
  const partsOfWord = new Map<string, number[]>();
  const idOf = (part: readonly string[]): number => {
    const key = part.join("|");
    const known = partIds.get(key);
    if (known !== undefined) return known;
    const id = partIds.size;
    partIds.set(key, id);
    for (const word of part) partsOfWord.set(word, [...(partsOfWord.get(word) ?? []), id]);
    return id;
  };
  const byLast = new Map<number, Alternative[]>();
  for (const metric of metrics) {
    for (const source of [...metric.triggers, ...metric.synonyms]) {
      const trigger = parseTrigger(source, words);
      const alternative = { metric, near: trigger.near.map(idOf), context: trigger.context.map(idOf) };
      const last = alternative.near.at(-1)!;
      byLast.set(last, [...(byLast.get(last) ?? []), alternative]);
    }
  }
  const list = [...partsOfWord.keys()];
  const matcher = compileMatcher(list);
  const find = (text: string, offset: number): Hit[] =>
    matcher
      .findAll(text)
      .flatMap((m) =>
        partsOfWord.get(list[m.pattern]!)!.map((part) => ({ part, start: m.start + offset, end: m.end + offset })),
      );
  return { find, byLast };
}

function best(text: string, spot: Spot, hits: readonly Hit[], byLast: Index["byLast"], words: Words): Fit | null {
  let winner: Fit | null = null;
  const from = headFrom(text, spot);
  const own = text.slice(spot.zone.start, spot.zone.end).replace(/["\s]/g, "");
  const each = PER.test(own);
  for (const hit of hits) {
    if (hit.start < from || hit.end > spot.zone.end || overlapsNumber(hit, spot.quantity)) continue;
    for (const alternative of byLast.get(hit.part) ?? []) {
      const { metric } = alternative;
      if (
        !fitsUnit(metric, spot.quantity) ||
        metric.avoid.some((word) => own.includes(word)) ||
        (each && !PER.test(metric.name))
      )
        continue;
      const fit = evaluate(text, spot, hit, alternative, hits, words);
      if (fit !== null && fit.score >= LEAST && (winner === null || fit.score > winner.score)) winner = fit;
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

function fitsUnit(metric: CatalogueMetric, q: Quantity): boolean {
  if (metric.kind !== q.kind && q.from === null) return false;
  if (metric.kind === "RANK") return true;
  if (q.unit === null) return q.rule === "bare" && metric.unitClass === "time";
  return q.unit === metric.unit || metric.units.includes(q.unit);
}

/** 每万人拥有律师2.1名 is another thing than 律师2.1名. */
const PER = /每(?![年月季周日天半逢个])|[人户]均/;

/** Near parts backwards from the deciding hit, then context parts; null when one lacks. */
function evaluate(
  text: string,
  spot: Spot,
  last: Hit,
  alternative: Alternative,
  hits: readonly Hit[],
  words: Words,
): Fit | null {
  let matched = last.end - last.start;
  let gaps = 0;
  let edge = last.start;
  let distance = distanceToNumber(last, spot.quantity);
  for (const part of alternative.near.slice(0, -1).reverse()) {
    const hit = nearestBefore(hits, part, edge, spot.zone.start);
    if (hit === null) return null;
    matched += hit.end - hit.start;
    gaps += gapOf(text, hit.end, edge);
    edge = hit.start;
    distance = Math.min(distance, distanceToNumber(hit, spot.quantity));
  }
  let score = matched * 10 - Math.min(30, gaps) - distance - otherHead(text, last, spot.quantity, words);
  for (const [order, part] of [...alternative.context].reverse().entries()) {
    const hit = nearestBefore(hits, part, edge, 0);
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

function nearestBefore(hits: readonly Hit[], part: number, edge: number, from: number): Hit | null {
  let found: Hit | null = null;
  for (const hit of hits) {
    if (hit.start >= edge) break;
    if (hit.part === part && hit.end <= edge && hit.start >= from) found = hit;
  }
  return found;
}

function distanceToNumber(hit: Span, q: Quantity): number {
  return hit.end <= q.start ? Math.min(20, (q.start - hit.end) * 1.5) : Math.min(20, (hit.start - q.end) * 1);
}
