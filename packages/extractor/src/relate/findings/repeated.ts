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
    if (o.kind !== "COUNT" || o.value < LEAST || o.value % 10 === 0 || !isExact(o)) continue;
    const known = byValue.get(o.value);
    if (known === undefined) byValue.set(o.value, [o]);
    else known.push(o);
  }
  const out: Finding[] = [];
  for (const [value, all] of byValue) if (all.length >= TIMES) out.push(...copied(value, all));
  return out;
}

function copied(value: number, all: readonly Observation[]): Finding[] {
  const distinct = all.filter((o, i) => all.findIndex((x) => x.metric.id === o.metric.id) === i);
  if (distinct.length < TIMES || new Set(distinct.map((o) => o.sentence)).size < 2) return [];
  const told = distinct.slice(0, MOST);
  const names = told.map((o) => `“${o.metric.name}”`).join("、");
  return [findingOf("REPEATED_FIGURE", "WARNING", told, `${names}都是${figure(value)}，疑为数据复用。`)];
}
