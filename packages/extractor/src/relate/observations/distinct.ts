import type { Observation } from "@practice-atlas/model";

/** An observation with the figure that it states; several may state one (常委会、常务会各2次). */
export interface Distinguishable {
  readonly observation: Observation;
  readonly figure: number;
}

/** The open name of a figure: its words may tell it from another of the same metric. */
type OpenNameOf = (figure: number) => string;

/** Figures of one metric, kind, basis, period and stance: who holds each qualifier, and the number to try next. */
interface Group {
  readonly kind: Observation["kind"];
  readonly basis: Observation["basis"];
  readonly stance: Observation["stance"];
  readonly period: string | null;
  /** The first figure with its qualifier: most groups have no other. */
  readonly qualifier: string;
  readonly first: Distinguishable;
  others: Map<string, Distinguishable> | null;
  tries: Map<string, number> | null;
}

/**
 * Two facts never share metric, qualifier and kind within one basis, period and stance: of figures that would, those
 * that differ from the first in value take as qualifier the words that their own name has more than the first's.
 * The same fact in two places keeps one key.
 */
export function makeDistinct(given: readonly Distinguishable[], openNameOf: OpenNameOf): Observation[] {
  const groups = new Map<string, Group[]>();
  const out: Observation[] = [];
  for (const item of given) out.push(distinguished(item, groups, openNameOf));
  return out;
}

function distinguished(item: Distinguishable, groups: Map<string, Group[]>, openNameOf: OpenNameOf): Observation {
  const { observation } = item;
  const own = observation.qualifier ?? "";
  const group = groupOf(item, own, groups);
  const holder = holderOf(group, own);
  if (holder === undefined) hold(group, own, item);
  if (holder === undefined || holder === item || sameFact(holder, item, openNameOf)) return observation;
  const base = qualifierFor(item, holder, openNameOf);
  const tried = `${own}|${base}`;
  group.tries ??= new Map();
  for (let n = group.tries.get(tried) ?? 1; ; n += 1) {
    const qualifier = n === 1 ? base : `${base}·${String(n)}`;
    const other = holderOf(group, qualifier);
    if (other !== undefined && !sameFact(other, item, openNameOf)) continue;
    const qualified = { ...observation, qualifier };
    if (other === undefined) hold(group, qualifier, { observation: qualified, figure: item.figure });
    group.tries.set(tried, n);
    return qualified;
  }
}

/** The group of a figure; a new one is held by it. */
function groupOf(first: Distinguishable, qualifier: string, groups: Map<string, Group[]>): Group {
  const { kind, basis, stance, period, metric } = first.observation;
  const alike = groups.get(metric.id);
  if (alike !== undefined)
    for (const group of alike)
      if (group.kind === kind && group.basis === basis && group.stance === stance && group.period === period)
        return group;
  const group: Group = { kind, basis, stance, period, qualifier, first, others: null, tries: null };
  if (alike === undefined) groups.set(metric.id, [group]);
  else alike.push(group);
  return group;
}

function holderOf(group: Group, qualifier: string): Distinguishable | undefined {
  return group.qualifier === qualifier ? group.first : group.others?.get(qualifier);
}

function hold(group: Group, qualifier: string, item: Distinguishable): void {
  group.others ??= new Map();
  group.others.set(qualifier, item);
}

/** Equal figures in two sentences are one fact told twice; in one sentence only when said in the same words. */
function sameFact(first: Distinguishable, second: Distinguishable, openNameOf: OpenNameOf): boolean {
  const [a, b] = [first.observation, second.observation];
  if (a.value !== b.value || a.max !== b.max || a.unit !== b.unit) return false;
  return a.sentence !== b.sentence || openNameOf(first.figure) === openNameOf(second.figure);
}

/** The words that a figure's own name has more than the holder's, else than the metric's; else its whole name. */
function qualifierFor(
  { observation, figure }: Distinguishable,
  holder: Distinguishable,
  openNameOf: OpenNameOf,
): string {
  const name = openNameOf(figure);
  const words = difference(name, openNameOf(holder.figure)) || difference(name, observation.metric.name) || name;
  return observation.qualifier === null ? words : `${observation.qualifier}·${words}`;
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
