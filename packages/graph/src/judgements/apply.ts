import type { AtlasRecord, Initiative, Mention } from "@practice-atlas/model";
import { compare } from "@practice-atlas/model";
import type { CatalogueInitiative } from "@practice-atlas/reference";
import type { Standing } from "./standing.ts";

/**
 * Compiles the application of judgements to a record: the record stays what was seen, the graph is made of what this
 * returns. Removing a judgement and building again gives the graph as if it had never been.
 */
export function compileJudge(
  standing: Standing,
  catalogue: ReadonlyMap<string, CatalogueInitiative>,
): (record: AtlasRecord) => AtlasRecord {
  const empty = standing.judged.size === 0;
  return (record) => (empty ? record : judge(record, standing, catalogue));
}

function judge(
  record: AtlasRecord,
  standing: Standing,
  catalogue: ReadonlyMap<string, CatalogueInitiative>,
): AtlasRecord {
  const known = new Map(record.initiatives.map((initiative) => [initiative.id, initiative]));
  const targetOf = (id: string, surface: string | null): string | null => {
    const own = surface === null ? undefined : standing.splits.get(id)?.get(surface);
    const to = own?.id ?? id;
    const end = standing.sameAs.get(to) ?? to;
    return standing.rejected.has(end) || standing.rejected.has(to) ? null : end;
  };
  const mentions = record.mentions.flatMap((mention): Mention[] => {
    if (mention.kind !== "INITIATIVE") return [mention];
    const target = targetOf(mention.target, mention.surface);
    return target === null ? [] : [{ ...mention, target }];
  });
  const left = new Set(mentions.filter(({ kind }) => kind === "INITIATIVE").map(({ target }) => target));
  const about = (id: string | null): string | null => {
    const target = id === null ? null : targetOf(id, null);
    return target !== null && left.has(target) ? target : null;
  };
  return {
    ...record,
    mentions: mentions.sort((a, b) => compare([a.start, a.end, a.kind, a.target], [b.start, b.end, b.kind, b.target])),
    initiatives: [...left].sort().map((id) => entryOf(id, known, standing, catalogue)),
    observations: record.observations.map((o) =>
      o.initiative === null ? o : { ...o, initiative: about(o.initiative) },
    ),
    relations: record.relations.flatMap((relation) => {
      if (relation.predicate !== "LEADS" && relation.predicate !== "TAKES_PART_IN") return [relation];
      const object = about(relation.object);
      return object === null ? [] : [{ ...relation, object }];
    }),
  };
}

function entryOf(
  id: string,
  known: ReadonlyMap<string, Initiative>,
  standing: Standing,
  catalogue: ReadonlyMap<string, CatalogueInitiative>,
): Initiative {
  const row = catalogue.get(id);
  if (row !== undefined)
    return {
      id,
      name: row.name,
      status: "CATALOGUE",
      category: row.category,
      scope: row.scope,
      variantOf: known.get(id)?.variantOf ?? null,
    };
  const entry = known.get(id) ?? sisterOf(id, known, standing);
  const name = standing.names.get(id) ?? nameFromSplit(id, standing) ?? entry.name;
  return { ...entry, id, name, variantOf: standing.variantOf.get(id) ?? entry.variantOf };
}

/** The entry of a discovered initiative that this record knows only under another id. */
function sisterOf(id: string, known: ReadonlyMap<string, Initiative>, standing: Standing): Initiative {
  for (const [from, entry] of known) {
    if (standing.sameAs.get(from) === id) return entry;
    if (
      [...(standing.splits.get(from)?.values() ?? [])].some(
        (split) => split.id === id || standing.sameAs.get(split.id) === id,
      )
    )
      return entry;
  }
  throw new Error(`no entry for ${id}`);
}

function nameFromSplit(id: string, { splits }: Standing): string | null {
  for (const surfaces of splits.values()) for (const split of surfaces.values()) if (split.id === id) return split.name;
  return null;
}
