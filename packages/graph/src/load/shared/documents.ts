import { documentId } from "@practice-atlas/model";
import type { CatalogueInitiative } from "@practice-atlas/reference";
import type { DocumentClaim } from "../claims.ts";
import type { SharedPiece } from "./piece.ts";

/** A document: as most editions write its title, or, when only the catalogue names it, as the catalogue does. */
export function projectDocument(
  id: string,
  claim: DocumentClaim | null,
  founding: ReadonlyMap<string, string>,
): SharedPiece {
  return { props: { title: claim?.title ?? founding.get(id) ?? id, kind: claim?.kind ?? "OTHER" }, links: [] };
}

/**
 * The founding document that a cell of the catalogue names; its number or edition in brackets at the
 * end is left out, the years of a plan stay. The title must be spelt as the extractor's normal form spells it.
 */
export function foundingDocument(cell: string): { readonly id: string; readonly title: string } {
  const title = cell.replace(/（[^（）]*(?:号|修订|修正|公布|施行)[^（）]*）$/, "").trim();
  return { id: documentId(title), title };
}

/** Titles of all founding documents of the catalogue by id. */
export function foundingTitles(catalogue: Iterable<CatalogueInitiative>): ReadonlyMap<string, string> {
  const found = [...catalogue].flatMap(({ document }) => (document === null ? [] : [foundingDocument(document)]));
  return new Map(found.map(({ id, title }) => [id, title]));
}
