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

/** 1 for digits, marks and blanks, 2 for the joining signs among them, 3 for joining words. */
const SIGN = new Uint8Array(65536);
for (let code = 0; code < SIGN.length; code += 1) if (/\s/.test(String.fromCharCode(code))) SIGN[code] = 1;
for (const c of "0123456789.%％“”\"'（）()") SIGN[c.charCodeAt(0)] = 1;
for (const c of ",，、") SIGN[c.charCodeAt(0)] = 2;
for (const c of "与和及") SIGN[c.charCodeAt(0)] = 3;

/** The clause's own words up to what is joined on behind the figure, without digits, marks and blanks. */
export function wordsOf(o: Observation): string {
  const { quote } = o;
  const behind = o.numberEnd - o.start;
  let words = "";
  let from = 0;
  let at = 0;
  for (; at < quote.length; at += 1) {
    const sign = SIGN[quote.charCodeAt(at)]!;
    if (sign > 1 && at >= behind) break;
    if (sign === 0 || sign === 3) continue;
    if (at > from) words += quote.slice(from, at);
    from = at + 1;
  }
  return at > from ? words + quote.slice(from, at) : words;
}

/** Whether any of the words stands in the quote. */
export function saysAny(o: Observation, words: readonly string[]): boolean {
  return words.some((word) => o.quote.includes(word));
}
