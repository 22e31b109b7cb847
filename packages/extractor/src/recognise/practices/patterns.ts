import { type CatalogueInitiative, items, type Lexicon, readInitiatives } from "@practice-atlas/reference";
import { fold } from "../../text/index.ts";

/** Another practice that a surface means when one of the words stands in the same sentence. */
export interface ContextRow {
  readonly slug: string;
  readonly needs: readonly string[];
}

/** A literal of the matcher: `slug` null for what only competes (`avoid`) or needs its context. */
export interface Literal {
  readonly text: string;
  readonly slug: string | null;
  readonly context: readonly ContextRow[];
}

/** An alias `A…B`: its parts follow each other inside one clause. */
export interface GapPattern {
  readonly slug: string;
  readonly parts: readonly string[];
}

/** Everything that is looked for. */
export interface Patterns {
  readonly literals: readonly Literal[];
  readonly gaps: readonly GapPattern[];
}

const GAP = "…";
/** A canonical name shorter than this is matched only when it stands among the aliases. */
const SHORTEST_NAME = 3;

/** The catalogue's names, aliases, avoided literals and context rows as patterns. */
export function readPatterns(lexicon: Lexicon): Patterns {
  const rows = readInitiatives(lexicon);
  const contexts = readContexts(lexicon);
  const literals: Literal[] = [];
  const gaps: GapPattern[] = [];
  const add = (slug: string | null, text: string): void => {
    literals.push({ text, slug, context: contexts.get(bare(text)) ?? [] });
  };
  for (const row of lexicon.table("practice-silent", ["words", "reason"]))
    for (const text of items(row["words"])) add(null, text);
  for (const row of rows) {
    for (const alias of surfaces(row)) {
      if (alias.includes(GAP)) gaps.push({ slug: row.slug, parts: alias.split(GAP).map(bare) });
      else add(row.slug, alias);
    }
  }
  for (const text of contexts.keys()) add(null, text);
  for (const row of rows) for (const text of row.avoid) add(null, text);
  return { literals, gaps: gaps.filter((gap) => gap.parts.every((part) => part !== "")) };
}

function surfaces(row: CatalogueInitiative): string[] {
  return [...(row.name.length >= SHORTEST_NAME ? [row.name] : []), ...row.aliases];
}

function readContexts(lexicon: Lexicon): Map<string, ContextRow[]> {
  const out = new Map<string, ContextRow[]>();
  for (const row of lexicon.table("initiative-context", ["surface", "slug", "needs", "reason"])) {
    const key = bare(row["surface"]!);
    out.set(key, [...(out.get(key) ?? []), { slug: row["slug"]!, needs: items(row["needs"]).map(fold) }]);
  }
  return out;
}

/** The folded form without blanks and quotes, as the matcher sees it. */
export function bare(text: string): string {
  return fold(text).replace(/[\s"']/g, "");
}
