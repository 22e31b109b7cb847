import type { Span, VariantKind, VariantOf } from "@practice-atlas/model";
import type { CatalogueInitiative } from "@practice-atlas/reference";
import { compileMatcher, Hits } from "../../text/index.ts";
import { bare, partsOf } from "./names.ts";

const SHORTEST_ALIAS = 3;
const KINDS: readonly VariantKind[] = ["BRAND", "SPECIALISES", "PART", "SUCCEEDS", "EQUIVALENT"];

/** The tie of a catalogue row to another: the first by kind, in the order in which kinds say most. */
export function variantOfRow(row: CatalogueInitiative): VariantOf | null {
  for (const kind of KINDS) {
    const relation = row.relations.find((r) => r.kind === kind);
    if (relation !== undefined) return { id: relation.slug, kind };
  }
  return null;
}

/**
 * Compiles the tie of a discovered name to the practice that it contains, from the name alone: a quoted name that holds
 * a practice and more is a BRAND of it; practice first and a common noun after (法律顾问评价机制) is a PART; a practice
 * that a modifier narrows (校园法治体检) SPECIALISES it. Null when the name holds none.
 */
export function compileVariant(
  rows: readonly CatalogueInitiative[],
): (name: string, quoted: boolean) => VariantOf | null {
  const aliases = rows
    .filter((row) => row.nature !== "THEME")
    .flatMap((row) => [row.name, ...row.aliases].map((alias) => ({ alias, slug: row.slug })))
    .filter(({ alias }) => !alias.includes("…") && bare(alias).length >= SHORTEST_ALIAS);
  const matcher = compileMatcher(aliases.map(({ alias }) => alias));
  const hits = new Hits();
  return (name, quoted) => {
    const { prefix, inner, tail } = partsOf(name);
    const words = prefix + inner + tail;
    hits.clear();
    if (matcher.scan(words, 0, words.length, hits) === 0) return null;
    const longest = longestOf(hits);
    const hit = { start: hits.start[longest]!, end: hits.end[longest]! };
    const span = { start: prefix.length, end: prefix.length + inner.length };
    return { id: aliases[hits.pattern[longest]!]!.slug, kind: kindOf(hit, span, words.length, quoted) };
  };
}

/** Index of the longest match, the first of equals. */
function longestOf({ count, start, end }: Hits): number {
  let longest = 0;
  for (let i = 1; i < count; i += 1) if (end[i]! - start[i]! > end[longest]! - start[longest]!) longest = i;
  return longest;
}

/** `inner` is the quoted part, or the whole of an unquoted name; `end` the length of the name. */
function kindOf(hit: Span, inner: Span, end: number, quoted: boolean): VariantKind {
  const fillsInner = hit.start <= inner.start && hit.end >= inner.end;
  if (quoted && !fillsInner) return "BRAND";
  return hit.start === 0 && hit.end < end ? "PART" : "SPECIALISES";
}
