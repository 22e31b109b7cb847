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
  const first = new Map<string, Distinguishable>();
  return given.map((item) => {
    const { observation } = item;
    const holder = first.get(key(observation));
    if (holder === undefined || sameFact(holder.observation, observation)) {
      if (holder === undefined) first.set(key(observation), item);
      return observation;
    }
    const qualified = qualify(item, holder, first);
    first.set(key(qualified), { ...item, observation: qualified });
    return qualified;
  });
}

const sameFact = (a: Observation, b: Observation): boolean =>
  a.value === b.value && a.max === b.max && a.unit === b.unit;

function qualify(
  item: Distinguishable,
  holder: Distinguishable,
  taken: ReadonlyMap<string, Distinguishable>,
): Observation {
  const { observation } = item;
  const words =
    difference(item.openName, holder.openName) || difference(item.openName, observation.metric.name) || item.openName;
  let qualifier = observation.qualifier === null ? words : `${observation.qualifier}·${words}`;
  for (let n = 2; taken.has(key({ ...observation, qualifier })); n += 1) qualifier = `${words}·${String(n)}`;
  return { ...observation, qualifier };
}

/** The stretch of `own` that stands between what both names begin and end with alike. */
function difference(own: string, other: string): string {
  let start = 0;
  while (start < own.length && own[start] === other[start]) start += 1;
  let end = 0;
  while (end < own.length - start && own.at(-1 - end) === other.at(-1 - end)) end += 1;
  return own.slice(start, own.length - end);
}
