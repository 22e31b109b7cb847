import type { Finding, Observation } from "@practice-atlas/model";
import { decimalsOf, figure, findingOf, isExact, saysAny } from "./figures.ts";
import type { FindingTables, RateRule } from "./tables.ts";

/** How many figures before a rate may be what it is made of. */
const LOOK_BACK = 6;
/** How far before, in characters. */
const REACH = 160;
const MODIFIER = /按时|按期|主动|直接|首次|一次性|当场|及时/;

/** Rates that their numerator and denominator do not give: ERROR, WARNING where the basis may differ, INFO for cut digits. */
export function findRates(observations: readonly Observation[], tables: FindingTables): Finding[] {
  const out: Finding[] = [];
  for (let at = 1; at < observations.length; at += 1) {
    const rate = observations[at]!;
    if (rate.kind !== "RATE" || rate.unit !== "%" || !isExact(rate)) continue;
    const bases = basesOf(observations, at);
    const rule = bases.length < 2 ? undefined : tables.rates.find((r) => saysAny(rate, r.rate));
    const finding = rule === undefined ? null : judge(rate, pairsOf(bases, rule));
    if (finding !== null) out.push(finding);
  }
  return out;
}

/** The figures before a rate that it may be made of, in order. */
function basesOf(observations: readonly Observation[], at: number): Observation[] {
  const out: Observation[] = [];
  for (let i = Math.max(0, at - LOOK_BACK); i < at; i += 1)
    if (isBase(observations[i]!, observations[at]!)) out.push(observations[i]!);
  return out;
}

function isBase(o: Observation, rate: Observation): boolean {
  return (
    o.kind === "COUNT" &&
    isExact(o) &&
    o.unit !== null &&
    o.value > 0 &&
    rate.numberStart - o.numberEnd <= REACH &&
    o.stance === rate.stance
  );
}

interface Pair {
  readonly numerator: Observation;
  readonly denominator: Observation;
}

/** Every pair that the rule allows, the nearest first. */
function pairsOf(before: readonly Observation[], rule: RateRule): Pair[] {
  return before
    .toReversed()
    .filter((o) => saysAny(o, rule.numerator) && !/率/.test(o.quote))
    .flatMap((numerator) =>
      before
        .filter(
          (d) =>
            d.numberStart < numerator.numberStart &&
            d.unit === numerator.unit &&
            d.value >= numerator.value &&
            saysAny(d, rule.denominator),
        )
        .toReversed()
        .map((denominator) => ({ numerator, denominator })),
    );
}

/** Several numerators of one denominator (撤销3件、确认违法2件) taken together. */
function summed(pairs: readonly Pair[]): Pair[] {
  return pairs.flatMap(({ denominator }, i) => {
    const all = pairs.filter((pair) => pair.denominator.id === denominator.id);
    if (all.length < 2 || all[0] !== pairs[i]) return [];
    const value = all.reduce((sum, pair) => sum + pair.numerator.value, 0);
    return [{ denominator, numerator: { ...all[0]!.numerator, value } }];
  });
}

/** Null when some pair gives the stated rate. */
function judge(rate: Observation, pairs: readonly Pair[]): Finding | null {
  const first = pairs[0];
  const gives = (pair: Pair): boolean => agrees(pair, rate.value) === "yes";
  if (first === undefined || pairs.some(gives) || summed(pairs).some(gives)) return null;
  const cut = pairs.find((pair) => agrees(pair, rate.value) === "cut");
  const pair = cut ?? first;
  const { numerator, denominator } = pair;
  const percent = (numerator.value / denominator.value) * 100;
  const digits = Math.max(1, decimalsOf(rate.value));
  const sum = `${figure(numerator.value)}÷${figure(denominator.value)}=${percent.toFixed(cut === undefined ? digits : digits + 1)}%`;
  const said = `文中称${figure(rate.value)}%`;
  const about = [denominator, numerator, rate];
  if (cut !== undefined) return findingOf("RATE", "INFO", about, `${sum}，${said}，为截去尾数而非四舍五入。`);
  const loose =
    MODIFIER.test(numerator.quote) !== MODIFIER.test(rate.quote) ||
    summed(pairs).some((sum) => sum.denominator.id === pair.denominator.id) ||
    tooFar(pair, rate);
  return loose
    ? findingOf("RATE", "WARNING", about, `${sum}，${said}，二者不符，口径可能不同。`)
    : findingOf("RATE", "ERROR", about, `${sum}，${said}，二者不符。`);
}

/** The three figures must follow each other closely for a sure judgement. */
function tooFar({ numerator, denominator }: Pair, rate: Observation): boolean {
  return (
    denominator.sentence !== rate.sentence ||
    numerator.numberStart - denominator.numberEnd > 40 ||
    rate.numberStart - numerator.numberEnd > 40
  );
}

function agrees({ numerator, denominator }: Pair, stated: number): "yes" | "cut" | "no" {
  const scale = 10 ** decimalsOf(stated);
  const percent = (numerator.value / denominator.value) * 100;
  if (Math.abs(percent - stated) * scale <= 0.5 + 1e-6) return "yes";
  return Math.floor(percent * scale + 1e-9) === Math.round(stated * scale) ? "cut" : "no";
}
