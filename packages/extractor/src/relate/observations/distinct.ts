import type { Observation } from "@practice-atlas/model";

/** An observation with the words that may tell it from another of the same metric. */
export interface Distinguishable {
  readonly observation: Observation;
  /** The open name of the same figure. */
  readonly openName: string;
}

/** Figures of one metric, kind, basis, period and stance: who holds each qualifier, and the number to try next. */
interface Group extends Pick<Observation, "kind" | "basis" | "stance"> {
  readonly holders: Map<string, Distinguishable>;
  tries: Map<string, number> | null;
}

/** Groups by metric and period: strings that are compared often, so that no key is put together for each figure. */
type Groups = Map<string, Map<string, Group[]>>;

/**
 * Two facts never share metric, qualifier and kind within one basis, period and stance: of figures that would, those
 * that differ from the first in value take as qualifier the words that their own name has more than the first's.
 * The same fact in two places keeps one key.
 */
export function makeDistinct(given: readonly Distinguishable[]): Observation[] {
  const groups: Groups = new Map();
  return given.map((item) => {
    const { observation } = item;
    const group = groupOf(observation, groups);
    const own = observation.qualifier ?? "";
    const holder = group.holders.get(own);
    if (holder === undefined) group.holders.set(own, item);
    if (holder === undefined || sameFact(holder, item)) return observation;
    const base = qualifierFor(item, holder);
    const tried = `${own}|${base}`;
    group.tries ??= new Map();
    for (let n = group.tries.get(tried) ?? 1; ; n += 1) {
      const qualifier = n === 1 ? base : `${base}·${String(n)}`;
      const other = group.holders.get(qualifier);
      if (other !== undefined && !sameFact(other, item)) continue;
      const qualified = { ...observation, qualifier };
      if (other === undefined) group.holders.set(qualifier, { observation: qualified, openName: item.openName });
      group.tries.set(tried, n);
      return qualified;
    }
  });
}

function groupOf(o: Observation, groups: Groups): Group {
  const byPeriod = groups.get(o.metric.id) ?? new Map<string, Group[]>();
  groups.set(o.metric.id, byPeriod);
  const alike = byPeriod.get(o.period ?? "") ?? [];
  byPeriod.set(o.period ?? "", alike);
  const { kind, basis, stance } = o;
  const known = alike.find((group) => group.kind === kind && group.basis === basis && group.stance === stance);
  if (known !== undefined) return known;
  const group: Group = { kind, basis, stance, holders: new Map(), tries: null };
  alike.push(group);
  return group;
}

/** Equal figures in two sentences are one fact told twice; in one sentence only when said in the same words. */
function sameFact(first: Distinguishable, second: Distinguishable): boolean {
  const [a, b] = [first.observation, second.observation];
  if (a.value !== b.value || a.max !== b.max || a.unit !== b.unit) return false;
  return a.sentence !== b.sentence || first.openName === second.openName;
}

/** The words that a figure's own name has more than the holder's, else than the metric's; else its whole name. */
function qualifierFor({ observation, openName }: Distinguishable, holder: Distinguishable): string {
  const words = difference(openName, holder.openName) || difference(openName, observation.metric.name) || openName;
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
