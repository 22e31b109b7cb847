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
const QUOTE = 34;

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
  const inventions = new Map(
    [...bySlug.values()].filter((row) => row.nature === "LOCAL_INVENTION").map((row) => [row.slug, bare(row.name)]),
  );
  const localName = (text: string, folded: string, { start, end, slug }: PracticeHit): LocalName | null => {
    const own = inventions.get(slug);
    const span = own === undefined ? null : quotedAround(folded, start, end);
    if (own === undefined || span === null) return null;
    const name = text.slice(span.start, span.end);
    return likeness(bare(name), own) >= ALIKE ? null : { ...span, name, rule: "local-name", practice: slug };
  };
  return (text, folded, hits) => {
    const named = new Map<PracticeHit, LocalName>();
    for (const hit of hits) {
      const name = hit.rule === "catalogue" ? localName(text, folded, hit) : null;
      if (name !== null) named.set(hit, name);
    }
    if (named.size > 0) {
      const plain = new Set(hits.filter((hit) => !named.has(hit)).map((hit) => hit.slug));
      for (const hit of [...named.keys()]) if (plain.has(hit.slug)) named.delete(hit);
    }
    return named;
  };
}

/** The words between the quote marks that a hit fills but for a character or two. */
function quotedAround(folded: string, start: number, end: number): Span | null {
  for (let before = 0; before <= LEFT; before += 1)
    for (let after = 0; before + after <= LEFT; after += 1)
      if (folded.charCodeAt(start - before - 1) === QUOTE && folded.charCodeAt(end + after) === QUOTE)
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
