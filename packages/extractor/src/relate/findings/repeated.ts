import type { Finding, Observation } from "@practice-atlas/model";
import { figure, findingOf, isExact } from "./figures.ts";

/** Smaller and rounder numbers meet by chance. */
const LEAST = 100;
const TIMES = 3;
const MOST = 6;

/** One unround number for three different things in several sentences: perhaps copied. */
export function findRepeated(observations: readonly Observation[]): Finding[] {
  const byValue = new Map<number, Observation[]>();
  for (const o of observations) {
    if (o.kind !== "COUNT" || !isExact(o) || o.value < LEAST || o.value % 10 === 0) continue;
    byValue.set(o.value, [...(byValue.get(o.value) ?? []), o]);
  }
  return [...byValue].flatMap(([value, all]) => {
    const distinct = all.filter((o, i) => all.findIndex((x) => x.metric.id === o.metric.id) === i);
    if (distinct.length < TIMES || new Set(distinct.map((o) => o.sentence)).size < 2) return [];
    const names = distinct.slice(0, MOST).map((o) => `“${o.metric.name}”`);
    return [
      findingOf(
        "REPEATED_FIGURE",
        "WARNING",
        distinct.slice(0, MOST),
        `${names.join("、")}都是${figure(value)}，疑为数据复用。`,
      ),
    ];
  });
}
