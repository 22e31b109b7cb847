import type { Observation } from "@practice-atlas/model";

/** An observation with the words that may tell it from another of the same metric. */
export interface Distinguishable {
  readonly observation: Observation;
  /** The open name of the same figure. */
  readonly openName: string;
}

const key = (o: Observation): string =>
  [o.metric.id, o.qualifier ?? "", o.kind, o.basis, o.period ?? "", o.stance].join("|");

/**
 * Two facts never share metric, qualifier and kind within one basis, period and stance: of figures that would, those
 * that differ from the first in value take as qualifier the words that their own name has more than the first's.
 * The same fact in two places keeps one key.
 */
export function makeDistinct(given: readonly Distinguishable[]): Observation[] {
  const holders = new Map<string, Distinguishable>();
  const tries = new Map<string, number>();
  return given.map((item) => {
    const holder = holders.get(key(item.observation));
    if (holder === undefined) holders.set(key(item.observation), item);
    if (holder === undefined || sameFact(holder, item)) return item.observation;
    const base = qualifierFor(item, holder);
    const start = tries.get(`${key(item.observation)}|${base}`) ?? 1;
    for (let n = start; ; n += 1) {
      const observation = { ...item.observation, qualifier: n === 1 ? base : `${base}·${String(n)}` };
      const other = holders.get(key(observation));
      if (other !== undefined && !sameFact(other, item)) continue;
      if (other === undefined) holders.set(key(observation), { ...item, observation });
      tries.set(`${key(item.observation)}|${base}`, n);
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
