import type { Span } from "@practice-atlas/model";
import type { Gazetteer } from "@practice-atlas/reference";
import type { PlaceHit } from "../../stages.ts";

/** The codes a stretch (title, signature, issuer line) is about, before ambiguity is settled. */
export interface Subject {
  readonly codes: readonly string[];
  readonly surface: string;
  readonly span: Span;
}

/**
 * The subject of a title or signature: the deepest place of the first chain of names. Later names count only when
 * they lie in the subject (中共嘉兴市委 嘉兴市人民政府; 宁远县冷水镇) and stand before 关于 when a name does: what the
 * report is about may name other places.
 */
export function subjectOf(hits: readonly PlaceHit[], within: Span, gazetteer: Gazetteer, text = ""): Subject | null {
  const all = hits.filter((hit) => hit.start >= within.start && hit.end <= within.end);
  const about = text.slice(0, within.end).indexOf("关于", within.start);
  const before = about < 0 ? [] : all.filter((hit) => hit.end <= about);
  const inside = before.length > 0 ? before : all;
  let subject: PlaceHit | null = null;
  for (const hit of inside) {
    if (subject === null) subject = hit;
    else if (lies(hit, subject, gazetteer)) subject = hit;
  }
  return subject === null
    ? null
    : { codes: subject.codes, surface: subject.surface, span: { start: subject.start, end: subject.end } };
}

function lies(lower: PlaceHit, upper: PlaceHit, gazetteer: Gazetteer): boolean {
  return lower.codes.some((l) => upper.codes.some((u) => u !== l && gazetteer.contains(u, l)));
}
