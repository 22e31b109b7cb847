import type { Observation } from "@practice-atlas/model";

/** An observation with the words that may tell it from another of the same metric. */
export interface Distinguishable {
  readonly observation: Observation;
  /** The open name of the same figure. */
  readonly openName: string;
}

const keyWith = (o: Observation, qualifier: string | null): string =>
  `${o.metric.id}|${qualifier ?? ""}|${o.kind}|${o.basis}|${o.period ?? ""}|${o.stance}`;

/**
 * Two facts never share metric, qualifier and kind within one basis, period and stance: of figures that would, those
 * that differ from the first in value take as qualifier the words that their own name has more than the first's.
 * The same fact in two places keeps one key.
 */
export function makeDistinct(given: readonly Distinguishable[]): Observation[] {
  const holders = new Map<string, Distinguishable>();
  const tries = new Map<string, number>();
  return given.map((item) => {
    const key = keyWith(item.observation, item.observation.qualifier);
    const holder = holders.get(key);
    if (holder === undefined) holders.set(key, item);
    if (holder === undefined || sameFact(holder, item)) return item.observation;
    const base = qualifierFor(item, holder);
    const tried = `${key}|${base}`;
    for (let n = tries.get(tried) ?? 1; ; n += 1) {
      const qualifier = n === 1 ? base : `${base}·${String(n)}`;
      const wanted = keyWith(item.observation, qualifier);
      const other = holders.get(wanted);
      if (other !== undefined && !sameFact(other, item)) continue;
      const observation = { ...item.observation, qualifier };
      if (other === undefined) holders.set(wanted, { ...item, observation });
      tries.set(tried, n);
      return observation;
    }
  });
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
  let start = 0;
  while (start < own.length && own[start] === other[start]) start += 1;
  let end = 0;
  while (end < own.length - start && own.at(-1 - end) === other.at(-1 - end)) end += 1;
  return own.slice(start, own.length - end);
}
