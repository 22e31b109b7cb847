import type { DocumentKind } from "@practice-atlas/model";
import type { Lexicon } from "@practice-atlas/reference";

/** Compiles `document-kinds.tsv`: the first pattern that fits the folded title gives its kind, else OTHER. */
export function compileKinds(lexicon: Lexicon): (folded: string) => DocumentKind {
  const rules = lexicon
    .table("document-kinds", ["pattern", "kind", "reason"])
    .map((row) => ({ pattern: new RegExp(row["pattern"]!), kind: row["kind"] as DocumentKind }));
  return (folded) => rules.find((rule) => rule.pattern.test(folded))?.kind ?? "OTHER";
}

/** What stands around a list of titles tells works of art and programmes from documents. */
export type IsDocument = (foldedTitle: string, around: { before: string; after: string }) => boolean;

/** Compiles `not-documents.tsv`. */
export function compileIsDocument(lexicon: Lexicon): IsDocument {
  const rows = lexicon.table("not-documents", ["pattern", "where", "reason"]);
  const union = (where: string): RegExp =>
    new RegExp(
      rows
        .filter((r) => r["where"] === where)
        .map((r) => `(?:${r["pattern"]!})`)
        .join("|"),
    );
  const [title, before, after] = [union("title"), union("before"), union("after")];
  return (folded, around) =>
    !title.test(folded) && !before.test(around.before.slice(-24)) && !after.test(around.after.slice(0, 16));
}
