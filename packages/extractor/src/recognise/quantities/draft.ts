import type { Approx, Comparison, Direction, MetricKind } from "@practice-atlas/model";
import type { Tables, Unit } from "./tables.ts";

/** A numeral as read, before unit and context: the range of its own characters and what it says. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly max: number | null;
  /** Bound within the numeral (百余, 三十多万). */
  readonly fuzzy: Approx | null;
  /** Written in Chinese characters. */
  readonly han: boolean;
  /** A lone 百, 千, 万: a number only with a bound (近千人, 万余人次). */
  readonly lone: boolean;
  /** Unit that the numeral itself brings (百分之九十 → %). */
  readonly unit: string | null;
  readonly rule: string;
}

/** A numeral with its unit; context is filled in step by step. */
export interface Draft {
  readonly numeral: Numeral;
  start: number;
  end: number;
  readonly numberStart: number;
  readonly numberEnd: number;
  readonly value: number;
  max: number | null;
  from: number | null;
  unit: Unit | null;
  unitLiteral: string | null;
  approx: Approx | null;
  direction: Direction | null;
  comparedWith: Comparison | null;
  kind: MetricKind;
  period: string | null;
  each: boolean;
  rule: string;
}

/** A draft of a numeral with its unit (or none) that ends at `end`. */
export function draftOf(numeral: Numeral, unit: Unit | null, end: number): Draft {
  return {
    numeral,
    start: numeral.start,
    end,
    numberStart: numeral.start,
    numberEnd: numeral.end,
    value: numeral.value,
    max: numeral.max,
    from: null,
    unit,
    unitLiteral: unit === null ? null : unit.unit,
    approx: numeral.fuzzy,
    direction: null,
    comparedWith: null,
    kind: unit === null || unit.kind === null ? "COUNT" : unit.kind,
    period: null,
    each: false,
    rule: numeral.rule,
  };
}

/** The unit that begins at `at`, longest first, its `avoid` words heeded; null for none. */
export function unitAt(text: string, at: number, tables: Tables): Unit | null {
  const units = tables.unitsFrom.get(text.charCodeAt(at));
  if (units === undefined) return null;
  const next = text.charCodeAt(at + 1);
  for (const unit of units) {
    if (unit.second !== 0 && (unit.second !== next || !text.startsWith(unit.unit, at))) continue;
    if (unit.avoid === null || unit.avoid.at(text, at + unit.unit.length) === null) return unit;
  }
  return null;
}
