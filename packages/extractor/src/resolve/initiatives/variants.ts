import type { VariantKind, VariantOf } from "@practice-atlas/model";
import type { CatalogueInitiative } from "@practice-atlas/reference";
import { compileMatcher } from "../../text/index.ts";
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
 * a practice and more is a BRAND of it; practice first and a common noun after (法律顾问评价) is a PART; a practice that
 * a modifier narrows (校园法治体检) SPECIALISES it. Null when the name holds none.
 */
export function compileVariant(rows: readonly CatalogueInitiative[]): (name: string) => VariantOf | null {
  const aliases = rows
    .filter((row) => row.nature !== "THEME")
    .flatMap((row) => [row.name, ...row.aliases].map((alias) => ({ alias, slug: row.slug })))
    .filter(({ alias }) => !alias.includes("…") && bare(alias).length >= SHORTEST_ALIAS);
  const matcher = compileMatcher(aliases.map(({ alias }) => alias));
  return (name) => {
    const { prefix, inner, tail } = partsOf(name);
    const words = prefix + inner + tail;
    let longest: { start: number; end: number; slug: string } | null = null;
    for (const { pattern, start, end } of matcher.find(words)) {
      if (longest === null || end - start > longest.end - longest.start)
        longest = { start, end, slug: aliases[pattern]!.slug };
    }
    if (longest === null) return null;
    return {
      id: longest.slug,
      kind: kindOf(words, longest, inner !== name, prefix.length, prefix.length + inner.length),
    };
  };
}

function kindOf(
  words: string,
  hit: { start: number; end: number },
  quoted: boolean,
  innerStart: number,
  innerEnd: number,
): VariantKind {
  const fillsInner = quoted && hit.start <= innerStart && hit.end >= innerEnd;
  if (quoted && !fillsInner) return "BRAND";
  if (hit.start === 0 && hit.end < words.length) return fillsInner || !quoted ? "PART" : "BRAND";
  return "SPECIALISES";
}
