import type { Finding, Observation } from "@practice-atlas/model";
import { figure, findingOf, isExact, saysAny, wordsOf } from "./figures.ts";
import type { FindingTables } from "./tables.ts";

/** Figures of one metric, kind, basis and period: the first, and those of other sentences that differ from it. */
interface Group {
  readonly first: Observation;
  rivals: Observation[] | null;
  /** Another group of the metric. */
  readonly next: Group | null;
}

/** Two figures of one metric in different sentences that nothing in their words tells apart. */
export function findContradictions(observations: readonly Observation[], tables: FindingTables): Finding[] {
  const groups: Group[] = [];
  const byMetric = new Map<string, Group>();
  for (const o of observations) {
    if (!isComparable(o)) continue;
    const known = byMetric.get(o.metric.id) ?? null;
    const group = groupOf(o, known);
    if (group === null) {
      groups.push({ first: o, rivals: null, next: known });
      byMetric.set(o.metric.id, groups.at(-1)!);
    } else if (o.value !== group.first.value && o.sentence !== group.first.sentence) {
      group.rivals ??= [];
      group.rivals.push(o);
    }
  }
  const out: Finding[] = [];
  for (const { first, rivals } of groups) {
    const other = rivals?.find((o) => isSame(first, o, tables));
    if (other !== undefined) out.push(contradiction(first, other));
  }
  return out;
}

function groupOf({ kind, basis, period }: Observation, known: Group | null): Group | null {
  for (let group = known; group !== null; group = group.next) {
    const { first } = group;
    if (first.kind === kind && first.basis === basis && first.period === period) return group;
  }
  return null;
}

/** Events counted in these are told of many times without being the same. */
const EVENTS: ReadonlySet<string | null> = new Set(["次", "场", "场次", "期", "批次", "轮次"]);

/** Results stated exactly, not of events. */
function isComparable(o: Observation): boolean {
  return (
    o.partOf === null &&
    (o.kind === "COUNT" || o.kind === "RATE") &&
    o.stance !== "PLANNED" &&
    isExact(o) &&
    !EVENTS.has(o.unit)
  );
}

/** Whether two figures are said of the same thing: in the same words, or of what lasts in words that tell nothing apart. */
function isSame(first: Observation, other: Observation, tables: FindingTables): boolean {
  return (
    wordsOf(other) === wordsOf(first) ||
    (isLasting(first, other, tables) && sameThing(rest(first, tables), rest(other, tables)))
  );
}

function contradiction(first: Observation, other: Observation): Finding {
  const [a, b] = [`${figure(first.value)}${first.unit ?? ""}`, `${figure(other.value)}${other.unit ?? ""}`];
  const sure =
    wordsOf(first) === wordsOf(other) && first.unit === other.unit && first.rule.startsWith("metric-catalogue");
  const tail = sure ? "两处不一致。" : "两处不一致，口径可能不同。";
  return findingOf(
    "CONTRADICTION",
    sure ? "ERROR" : "WARNING",
    [first, other],
    `“${first.metric.name}”一处为${a}，另一处为${b}，${tail}`,
  );
}

/** Rates, or figures of what a place has on both sides: 配备320名, 建强45人队伍. What was done is told of many times. */
function isLasting(a: Observation, b: Observation, tables: FindingTables): boolean {
  return a.kind === "RATE" || (saysAny(a, tables.stock) && saysAny(b, tables.stock));
}

/** What is left of both clauses without the metric's own words and general verbs and nouns says nothing different. */
function sameThing(left: string, right: string): boolean {
  return left === right || (left.length <= 1 && right.length <= 1);
}

function rest(o: Observation, tables: FindingTables): string {
  const words = tables.withoutPlain(wordsOf(o).replaceAll(o.unit ?? "\n", ""));
  return [...words].filter((char) => !o.metric.name.includes(char)).join("");
}
