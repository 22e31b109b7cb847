import type { Finding, Observation } from "@practice-atlas/model";
import { decimalsOf, figure, findingOf } from "./figures.ts";

const REACH = 40;

/** 由70件增至86件，增长20%: the change that two stated levels do not give. */
export function findGrowth(observations: readonly Observation[]): Finding[] {
  const out: Finding[] = [];
  for (let at = 1; at < observations.length; at += 1) {
    const change = observations[at]!;
    const finding = isChange(change) ? judge(change, observations[at - 1]!) : null;
    if (finding !== null) out.push(finding);
  }
  return out;
}

function judge(change: Observation, level: Observation): Finding | null {
  if (level.from === null || level.from === 0 || level.unit === "%") return null;
  if (change.numberStart - level.numberEnd > REACH || change.sentence !== level.sentence) return null;
  if (!change.metric.name.startsWith(level.metric.name)) return null;
  const percent = (Math.abs(level.value - level.from) / level.from) * 100;
  const scale = 10 ** decimalsOf(change.value);
  if (Math.abs(percent - change.value) * scale <= 1) return null;
  const sum = `|${figure(level.value)}−${figure(level.from)}|÷${figure(level.from)}=${percent.toFixed(1)}%`;
  return findingOf("RATE", "WARNING", [level, change], `${sum}，文中称${figure(change.value)}%，二者不符。`);
}

const isChange = (o: Observation): boolean =>
  o.kind === "CHANGE" && o.unit === "%" && o.from === null && o.approx === null;
