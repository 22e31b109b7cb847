import type { Finding, Observation } from "@practice-atlas/model";
import { decimalsOf, figure, findingOf } from "./figures.ts";

const REACH = 40;

/** 由70件增至86件，增长20%: the change that two stated levels do not give. */
export function findGrowth(observations: readonly Observation[]): Finding[] {
  return observations.flatMap((change, i) => {
    const level = observations[i - 1];
    if (level === undefined || !isChange(change) || level.from === null || level.from === 0 || level.unit === "%")
      return [];
    if (
      !change.metric.name.startsWith(level.metric.name) ||
      change.sentence !== level.sentence ||
      change.numberStart - level.numberEnd > REACH
    )
      return [];
    const percent = (Math.abs(level.value - level.from) / level.from) * 100;
    const scale = 10 ** decimalsOf(change.value);
    if (Math.abs(percent - change.value) * scale <= 1) return [];
    const sum = `|${figure(level.value)}−${figure(level.from)}|÷${figure(level.from)}=${percent.toFixed(1)}%`;
    return [findingOf("RATE", "WARNING", [level, change], `${sum}，文中称${figure(change.value)}%，二者不符。`)];
  });
}

const isChange = (o: Observation): boolean =>
  o.kind === "CHANGE" && o.unit === "%" && o.from === null && o.approx === null;
