import type { Category, Level, Nature, Scope, VariantKind } from "@practice-atlas/model";
import { LEVELS } from "@practice-atlas/model";
import type { Lexicon } from "./lexicon.ts";
import { items } from "./table.ts";

/** A practice of the catalogue. */
export interface CatalogueInitiative {
  readonly slug: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly category: Category;
  readonly subcategory: string;
  readonly scope: Scope;
  readonly nature: Nature;
  readonly levels: readonly Level[];
  readonly since: number | null;
  readonly document: string | null;
  readonly relations: readonly { readonly kind: VariantKind; readonly slug: string }[];
  readonly avoid: readonly string[];
  readonly definition: string;
  readonly reason: string;
}

const COLUMNS = [
  "slug",
  "name",
  "aliases",
  "category",
  "subcategory",
  "scope",
  "nature",
  "levels",
  "since",
  "document",
  "relations",
  "avoid",
  "definition",
  "reason",
];

const orNull = (cell: string | undefined): string | null => (cell === undefined || cell === "" ? null : cell);

/** The catalogue of practices, in order of slug. */
export function readInitiatives(lexicon: Lexicon): readonly CatalogueInitiative[] {
  const rows = lexicon.folder("initiatives", COLUMNS).map(
    (row): CatalogueInitiative => ({
      slug: row["slug"]!,
      name: row["name"]!,
      aliases: items(row["aliases"]),
      category: row["category"] as Category,
      subcategory: row["subcategory"]!,
      scope: row["scope"] as Scope,
      nature: row["nature"] as Nature,
      levels: row["levels"] === "ALL" ? LEVELS.slice(1) : (row["levels"]!.split(",") as Level[]),
      since: row["since"] === "" ? null : Number(row["since"]),
      document: orNull(row["document"]),
      relations: items(row["relations"]).map((item) => {
        const [kind, slug] = item.split(":");
        return { kind: kind as VariantKind, slug: slug ?? "" };
      }),
      avoid: items(row["avoid"]),
      definition: row["definition"]!,
      reason: row["reason"]!,
    }),
  );
  return rows.sort((a, b) => (a.slug < b.slug ? -1 : 1));
}
