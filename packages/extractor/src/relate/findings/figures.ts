import type { Finding, FindingKind, Observation, Severity, Span } from "@practice-atlas/model";
import { findingId } from "@practice-atlas/model";

/** A finding about observations; spans only where none carries the place. */
export function findingOf(
  kind: FindingKind,
  severity: Severity,
  about: readonly Observation[],
  explanation: string,
  spans: readonly Span[] = [],
): Finding {
  const ids = about.map((o) => o.id);
  const parts = [...ids, ...spans.map((s) => `${String(s.start)}-${String(s.end)}`)];
  return { id: findingId(kind, parts), kind, severity, observations: ids, spans, explanation };
}

/** A number as a Chinese reader writes it: no exponent, at most four decimals. */
export function figure(value: number): string {
  return String(Math.round(value * 10_000) / 10_000);
}

/** How many decimals the text gives a number with (97.6 → 1). */
export function decimalsOf(value: number): number {
  return (String(value).split(".")[1] ?? "").length;
}

/** Neither bound nor range nor requirement: a plain stated number. */
export function isExact(o: Observation): boolean {
  return o.approx === null && o.max === null && o.from === null && o.basis !== "REQUIREMENT" && o.basis !== "TARGET";
}

/** The clause's own words up to what is joined on behind the figure, without digits, marks and blanks. */
export function wordsOf(o: Observation): string {
  const behind = o.quote.slice(o.numberEnd - o.start).split(/[与和及、，,]/)[0]!;
  return (o.quote.slice(0, o.numberEnd - o.start) + behind).replace(/[\s\d.,，%％“”"'（）()、]/g, "");
}

/** Whether any of the words stands in the quote. */
export function saysAny(o: Observation, words: readonly string[]): boolean {
  return words.some((word) => o.quote.includes(word));
}
