import type { Finding, Observation } from "@practice-atlas/model";
import { figure, findingOf, isExact, saysAny, wordsOf } from "./figures.ts";
import type { FindingTables } from "./tables.ts";

/** Two figures of one metric in different sentences that nothing in their words tells apart. */
export function findContradictions(observations: readonly Observation[], tables: FindingTables): Finding[] {
  const byMetric = new Map<string, Observation[]>();
  for (const o of observations) {
    if (!isComparable(o)) continue;
    const key = `${o.metric.id}|${o.kind}|${o.basis}|${o.period ?? ""}`;
    const known = byMetric.get(key);
    if (known === undefined) byMetric.set(key, [o]);
    else known.push(o);
  }
  return [...byMetric.values()].flatMap((group) => pairsOf(group, tables));
}

/** Results stated exactly; events counted by 次 and 场 are told of many times without being the same. */
function isComparable(o: Observation): boolean {
  return (
    isExact(o) &&
    o.partOf === null &&
    (o.kind === "COUNT" || o.kind === "RATE") &&
    o.stance !== "PLANNED" &&
    !/^(?:次|场|场次|期|批次|轮次)$/.test(o.unit ?? "")
  );
}

function pairsOf(group: readonly Observation[], tables: FindingTables): Finding[] {
  const first = group[0]!;
  const rivals = group.filter((o) => o.value !== first.value && o.sentence !== first.sentence);
  if (rivals.length === 0) return [];
  const said = wordsOf(first);
  const own = rest(first, tables);
  const other = rivals.find(
    (o) => wordsOf(o) === said || (isLasting(first, o, tables) && sameThing(own, rest(o, tables))),
  );
  if (other === undefined) return [];
  const [a, b] = [`${figure(first.value)}${first.unit ?? ""}`, `${figure(other.value)}${other.unit ?? ""}`];
  const sure =
    wordsOf(first) === wordsOf(other) && first.unit === other.unit && first.rule.startsWith("metric-catalogue");
  const tail = sure ? "两处不一致。" : "两处不一致，口径可能不同。";
  return [
    findingOf(
      "CONTRADICTION",
      sure ? "ERROR" : "WARNING",
      [first, other],
      `“${first.metric.name}”一处为${a}，另一处为${b}，${tail}`,
    ),
  ];
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
