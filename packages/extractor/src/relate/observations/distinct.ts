import type { Observation } from "@practice-atlas/model";

/** An observation whose qualifier may still be written. */
export type Draft = Omit<Observation, "qualifier"> & { qualifier: string | null };

/** Observations with the figures that they state, both by their place; several may state one (常委会、常务会各2次). */
export interface Distinguishable {
  readonly drafts: readonly Draft[];
  readonly figures: readonly number[];
  /** The open name of a figure: its words may tell it from another of the same metric. */
  readonly openNameOf: (figure: number) => string;
}

/** Figures of one metric, kind, basis, period and stance: who holds each qualifier, and the number to try next. */
interface Group {
  readonly kind: Observation["kind"];
  readonly basis: Observation["basis"];
  readonly stance: Observation["stance"];
  readonly period: string | null;
  /** The first figure's place and qualifier: most groups have no other. */
  readonly first: number;
  readonly qualifier: string;
  others: Map<string, number> | null;
  tries: Map<string, number> | null;
  /** Another group of the metric. */
  next: Group | null;
}

/**
 * Two facts never share metric, qualifier and kind within one basis, period and stance: of figures that would, those
 * that differ from the first in value take as qualifier the words that their own name has more than the first's.
 * The same fact in two places keeps one key. Writes the qualifiers.
 */
export function makeDistinct(given: Distinguishable): void {
  const groups = new Map<string, Group>();
  for (let at = 0; at < given.drafts.length; at += 1) distinguish(given, at, groups);
}

function distinguish(given: Distinguishable, at: number, groups: Map<string, Group>): void {
  const draft = given.drafts[at]!;
  const own = draft.qualifier ?? "";
  const group = groupOf(draft, at, groups);
  const holder = holderOf(group, own);
  if (holder === undefined) hold(group, own, at);
  if (holder === undefined || holder === at || isSameFact(given, holder, at)) return;
  const base = qualifierFor(given, at, holder);
  const tried = `${own}|${base}`;
  group.tries ??= new Map();
  for (let n = group.tries.get(tried) ?? 1; ; n += 1) {
    const qualifier = n === 1 ? base : `${base}·${String(n)}`;
    const other = holderOf(group, qualifier);
    if (other !== undefined && !isSameFact(given, other, at)) continue;
    if (other === undefined) hold(group, qualifier, at);
    group.tries.set(tried, n);
    draft.qualifier = qualifier;
    return;
  }
}

/** The group of a figure; a new one is held by it. */
function groupOf(draft: Draft, at: number, groups: Map<string, Group>): Group {
  const { metric, kind, basis, stance, period, qualifier } = draft;
  const known = groups.get(metric.id) ?? null;
  for (let group = known; group !== null; group = group.next)
    if (group.kind === kind && group.basis === basis && group.stance === stance && group.period === period)
      return group;
  const group: Group = {
    kind,
    basis,
    stance,
    period,
    first: at,
    qualifier: qualifier ?? "",
    others: null,
    tries: null,
    next: known,
  };
  groups.set(metric.id, group);
  return group;
}

function holderOf(group: Group, qualifier: string): number | undefined {
  return group.qualifier === qualifier ? group.first : group.others?.get(qualifier);
}

function hold(group: Group, qualifier: string, at: number): void {
  group.others ??= new Map();
  group.others.set(qualifier, at);
}

/** Equal figures in two sentences are one fact told twice; in one sentence only when said in the same words. */
function isSameFact({ drafts, figures, openNameOf }: Distinguishable, first: number, second: number): boolean {
  const [a, b] = [drafts[first]!, drafts[second]!];
  if (a.value !== b.value || a.max !== b.max || a.unit !== b.unit) return false;
  return a.sentence !== b.sentence || openNameOf(figures[first]!) === openNameOf(figures[second]!);
}

/** The words that a figure's own name has more than the holder's, else than the metric's; else its whole name. */
function qualifierFor({ drafts, figures, openNameOf }: Distinguishable, at: number, holder: number): string {
  const { metric, qualifier } = drafts[at]!;
  const name = openNameOf(figures[at]!);
  const words = difference(name, openNameOf(figures[holder]!)) || difference(name, metric.name) || name;
  return qualifier === null ? words : `${qualifier}·${words}`;
}

/** The stretch of `own` that stands between what both names begin and end with alike. */
function difference(own: string, other: string): string {
  const most = Math.min(own.length, other.length);
  let start = 0;
  while (start < most && own.charCodeAt(start) === other.charCodeAt(start)) start += 1;
  let end = 0;
  const left = own.length - start;
  while (end < left && end < other.length && charBack(own, end) === charBack(other, end)) end += 1;
  return own.slice(start, own.length - end);
}

const charBack = (text: string, at: number): number => text.charCodeAt(text.length - 1 - at);
