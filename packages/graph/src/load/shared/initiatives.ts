import type { CatalogueInitiative, Gazetteer } from "@practice-atlas/reference";
import type { InitiativeClaim } from "../claims.ts";
import { readingOf } from "../pinyin.ts";
import { type LinkRow, link } from "../rows.ts";
import { foundingDocument } from "./documents.ts";
import type { SharedPiece } from "./piece.ts";

/** An initiative of the catalogue, or a discovered one by what editions claim. */
export function projectInitiative(
  id: string,
  claim: InitiativeClaim | null,
  catalogue: ReadonlyMap<string, CatalogueInitiative>,
  gazetteer: Gazetteer,
): SharedPiece {
  const entry = catalogue.get(id);
  return entry === undefined ? discovered(id, claim, gazetteer) : catalogued(entry);
}

function catalogued(entry: CatalogueInitiative): SharedPiece {
  const { slug, name, aliases, category, subcategory, scope, nature, levels, since, definition } = entry;
  const props = { category, subcategory, scope, nature, levels, status: "CATALOGUE", since, definition, formerIds: [] };
  const founding = entry.document === null ? null : foundingDocument(entry.document);
  const based: LinkRow[] = founding === null ? [] : [link("BASED_ON", ["Initiative", slug], ["Document", founding.id])];
  return {
    props: { name, aliases, ...readingOf(name), ...props },
    links: [...entry.relations.map(({ kind, slug: other }) => variant(slug, other, kind)), ...based],
  };
}

/**
 * Nobody has reviewed it: by rule 法治 with the bare name of a place (法治陆良) is a theme and the rest a local
 * invention, and where it can apply is not known.
 */
function discovered(id: string, claim: InitiativeClaim | null, gazetteer: Gazetteer): SharedPiece {
  const name = claim?.name ?? id;
  const props = { category: claim?.category ?? "OTHER", subcategory: null, scope: claim?.scope ?? "LOCAL" };
  const unknown = { levels: [], since: null, definition: null, formerIds: [] };
  const whole = claim?.variantOf ?? null;
  return {
    props: {
      name,
      aliases: [],
      ...readingOf(name),
      ...props,
      nature: isTheme(name, gazetteer) ? "THEME" : "LOCAL_INVENTION",
      status: "DISCOVERED",
      ...unknown,
    },
    links: whole === null ? [] : [variant(id, whole.id, whole.kind)],
  };
}

const THEME = /^法治(.{2,})$/;
/** Stems of towns are not indexed. */
const TOWNS = ["镇", "乡", "街道"];

function isTheme(name: string, gazetteer: Gazetteer): boolean {
  const stem = THEME.exec(name)?.[1];
  if (stem === undefined) return false;
  return gazetteer.byStem(stem).length > 0 || TOWNS.some((suffix) => gazetteer.byName(stem + suffix).length > 0);
}

const variant = (from: string, to: string, kind: string): LinkRow =>
  link("VARIANT_OF", ["Initiative", from], ["Initiative", to], { kind });
