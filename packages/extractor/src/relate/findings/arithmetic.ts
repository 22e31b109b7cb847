import type { Finding, Observation } from "@practice-atlas/model";
import { figure, findingOf, isExact, saysAny } from "./figures.ts";
import type { FindingTables } from "./tables.ts";

/** Parts that do not give their total. Parts that are only examples of a larger total are no finding. */
export function findSums(observations: readonly Observation[], tables: FindingTables): Finding[] {
  const out: Finding[] = [];
  for (const [id, places] of partsByTotal(observations)) {
    const total = before(observations, places[0]!, id);
    if (total === null || !isExact(total)) continue;
    const own = places.map((at) => observations[at]!).filter((part) => part.unit === total.unit);
    const finding = own.length > 1 && own.every(isExact) ? judge(total, own, tables) : null;
    if (finding !== null) out.push(finding);
  }
  return out;
}

const NONE: ReadonlyMap<string, number[]> = new Map();

/** Total → the places of its parts in the list. */
function partsByTotal(observations: readonly Observation[]): ReadonlyMap<string, number[]> {
  let out: Map<string, number[]> | null = null;
  for (let at = 0; at < observations.length; at += 1) {
    const total = observations[at]!.partOf;
    if (total === null) continue;
    out ??= new Map();
    const known = out.get(total);
    if (known === undefined) out.set(total, [at]);
    else known.push(at);
  }
  return out ?? NONE;
}

/** The observation with an id that stands before a place: totals stand near their parts. */
function before(observations: readonly Observation[], place: number, id: string): Observation | null {
  for (let at = place - 1; at >= 0; at -= 1) if (observations[at]!.id === id) return observations[at]!;
  return null;
}

function judge(total: Observation, parts: readonly Observation[], tables: FindingTables): Finding | null {
  const sum = parts.reduce((all, part) => all + part.value, 0);
  if (sum === total.value) return null;
  const set = tables.sets.find((s) => parts.every((part) => saysAny(part, s.members)));
  const apart = set !== undefined;
  const whole =
    set !== undefined &&
    set.complete.length > 0 &&
    set.complete.every((word) => parts.some((part) => part.quote.includes(word)));
  const equation = `${parts.map((p) => figure(p.value)).join("+")}=${figure(sum)}`;
  const said = `文中总数为${figure(total.value)}${total.unit ?? ""}`;
  const about = [total, ...parts];
  if (sum > total.value && apart)
    return findingOf("ARITHMETIC", "ERROR", about, `${equation}，${said}，分项之和大于总数。`);
  if (sum > total.value)
    return findingOf("ARITHMETIC", "WARNING", about, `${equation}，${said}，分项之和大于总数，分项可能交叉。`);
  return whole
    ? findingOf("ARITHMETIC", "WARNING", about, `${equation}，${said}，相差${figure(total.value - sum)}。`)
    : null;
}
