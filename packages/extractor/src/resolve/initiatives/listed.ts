import type { Initiative } from "@practice-atlas/model";
import type { CatalogueInitiative } from "@practice-atlas/reference";
import type { PracticeHit } from "../../stages.ts";
import { variantOfRow } from "./variants.ts";

/** Compiles the catalogue's practices of a text: each once, in the order of their slugs, the same object for every text. */
export function compileListed(rows: readonly CatalogueInitiative[]): (hits: readonly PracticeHit[]) => Initiative[] {
  const listed = rows.map(catalogued).sort((a, b) => (a.id < b.id ? -1 : 1));
  const rankOf = new Map(listed.map(({ id }, rank) => [id, rank]));
  return (hits) => {
    const named = new Uint8Array(listed.length);
    for (const { slug } of hits) named[rankOf.get(slug)!] = 1;
    const out: Initiative[] = [];
    for (let rank = named.indexOf(1); rank >= 0; rank = named.indexOf(1, rank + 1)) out.push(listed[rank]!);
    return out;
  };
}

function catalogued(row: CatalogueInitiative): Initiative {
  const { slug: id, name, category, scope } = row;
  return { id, name, status: "CATALOGUE", category, scope, variantOf: variantOfRow(row) };
}
