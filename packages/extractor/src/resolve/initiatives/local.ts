import type { Span } from "@practice-atlas/model";
import type { CatalogueInitiative } from "@practice-atlas/reference";
import type { CandidateHit, PracticeHit } from "../../stages.ts";
import { bare } from "./names.ts";

/** A quoted name that the catalogue knows as one of the local names of a practice. */
export interface LocalName extends CandidateHit {
  readonly practice: string;
}

/** Two names with less in common than this share of their character pairs are different names. */
const ALIKE = 0.3;
/** How many characters of a quotation the alias may leave: “普法直播间” holds 普法直播, “小王普法直播” too. */
const LEFT = 2;

/**
 * Compiles the telling of local names from aliases: “政企直通车” is listed under 企业诉求闭环办理 because it is one of the
 * many names under which places run it. Quoted and unlike the practice's own name, it stays a name of its own, a BRAND of
 * the practice, so that the record says what the report says and the practice still counts through its brands. Only
 * inventions of places have such names; other spellings of what the centre ordered are the same practice, and so are all
 * names of a practice that the report also calls by its own.
 */
export function compileLocalNames(
  bySlug: ReadonlyMap<string, CatalogueInitiative>,
): (text: string, folded: string, hits: readonly PracticeHit[]) => Map<PracticeHit, LocalName> {
  const localName = (text: string, folded: string, { start, end, slug, rule }: PracticeHit): LocalName | null => {
    const row = bySlug.get(slug);
    if (rule !== "catalogue" || row === undefined || row.nature !== "LOCAL_INVENTION") return null;
    const span = quotedAround(folded, start, end);
    if (span === null) return null;
    const name = text.slice(span.start, span.end);
    return likeness(bare(name), bare(row.name)) >= ALIKE ? null : { ...span, name, rule: "local-name", practice: slug };
  };
  return (text, folded, hits) => {
    const named = hits.map((hit) => [hit, localName(text, folded, hit)] as const);
    const plain = new Set(named.filter(([, name]) => name === null).map(([hit]) => hit.slug));
    return new Map(named.flatMap(([hit, name]) => (name === null || plain.has(hit.slug) ? [] : [[hit, name]])));
  };
}

/** The words between the quote marks that a hit fills but for a character or two. */
function quotedAround(folded: string, start: number, end: number): Span | null {
  for (let before = 0; before <= LEFT; before += 1)
    for (let after = 0; before + after <= LEFT; after += 1)
      if (folded[start - before - 1] === '"' && folded[end + after] === '"')
        return { start: start - before, end: end + after };
  return null;
}

/** Dice coefficient of character pairs, from 0 to 1. */
function likeness(a: string, b: string): number {
  if (a.length < 2 || b.length < 2) return a === b ? 1 : 0;
  const pairs = (s: string): string[] => [...s.slice(1)].map((c, i) => s[i]! + c);
  const rest = pairs(b);
  const common = pairs(a).filter((pair) => {
    const at = rest.indexOf(pair);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
  return (2 * common.length) / (a.length - 1 + b.length - 1);
}
