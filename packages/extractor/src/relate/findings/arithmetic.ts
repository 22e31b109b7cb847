import type { Finding, Observation } from "@practice-atlas/model";
import { figure, findingOf, isExact, saysAny } from "./figures.ts";
import type { FindingTables } from "./tables.ts";

/** Parts that do not give their total. Parts that are only examples of a larger total are no finding. */
export function findSums(observations: readonly Observation[], tables: FindingTables): Finding[] {
  const byTotal = new Map<string, Observation[]>();
  for (const o of observations) if (o.partOf !== null) byTotal.set(o.partOf, [...(byTotal.get(o.partOf) ?? []), o]);
  const byId = new Map(observations.map((o) => [o.id, o]));
  return [...byTotal].flatMap(([id, parts]) => {
    const total = byId.get(id);
    const own = parts.filter((p) => p.unit === total?.unit);
    if (total === undefined || own.length < 2 || ![total, ...own].every(isExact)) return [];
    const finding = judge(total, own, tables);
    return finding === null ? [] : [finding];
  });
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
