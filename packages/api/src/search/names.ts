import type { InitiativeNameRow, NameRow, PlaceNameRow } from "@practice-atlas/cypher";
import { type Reading, readingOf } from "@practice-atlas/graph";
import { LEVELS } from "@practice-atlas/model";
import type { Reads } from "../common/reads.ts";
import type { SearchKind } from "../generated/resolvers.ts";
import { fold, type Named } from "./score.ts";

/** Something with a name, as the search shows it. */
export interface Entry extends Named {
  readonly kind: Exclude<SearchKind, "SENTENCE">;
  readonly name: string;
  readonly detail: string | null;
  /** Of equally good hits the lower rank comes first: higher places, then kinds in the order of the schema. */
  readonly rank: number;
}

/** All names of one build. */
export type NameIndex = readonly Entry[];

const PAGE = 20_000;

/** Reads every name that the graph holds. */
export async function readNames({ read }: Reads): Promise<NameIndex> {
  const places = await pages<PlaceNameRow>((page) => read("listPlaceNames", page));
  const initiatives = await pages<InitiativeNameRow>((page) => read("listInitiativeNames", page));
  const metrics = await pages<NameRow>((page) => read("listMetricNames", page));
  const agencies = await pages<NameRow>((page) => read("listAgencyNames", page));
  const documents = await pages<NameRow>((page) => read("listDocumentNames", page));
  return [
    ...placeEntries(places),
    ...initiatives.map(initiativeEntry),
    ...agencies.map((row) => plainEntry("AGENCY", row, 20)),
    ...metrics.map((row) => plainEntry("METRIC", row, 30)),
    ...documents.map((row) => plainEntry("DOCUMENT", row, 40)),
  ];
}

async function pages<R extends { readonly id: string }>(
  read: (page: { after: string; size: number }) => Promise<R[]>,
): Promise<R[]> {
  const all: R[] = [];
  for (let after = ""; ; after = all.at(-1)!.id) {
    const rows = await read({ after, size: PAGE });
    for (const row of rows) all.push(row);
    if (rows.length < PAGE) return all;
  }
}

function placeEntries(rows: readonly PlaceNameRow[]): Entry[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return rows.map((row) => {
    const above = upwards(row, byId);
    return {
      id: row.id,
      kind: "JURISDICTION",
      name: row.name,
      detail:
        above
          .map(({ shortName }) => shortName)
          .reverse()
          .join(" ") || null,
      names: folded([row.name, row.shortName]),
      readings: readingsOf(row, [row.shortName]),
      code: row.id,
      context: folded(above.flatMap(({ name, shortName }) => [name, shortName])),
      rank: LEVELS.indexOf(row.level),
    };
  });
}

/** Parent first; the nation is left out, for it tells nothing apart. */
function upwards(row: PlaceNameRow, byId: ReadonlyMap<string, PlaceNameRow>): PlaceNameRow[] {
  const above: PlaceNameRow[] = [];
  let next = row.parent === null ? undefined : byId.get(row.parent);
  while (next !== undefined && next.level !== "NATION" && above.length < LEVELS.length) {
    above.push(next);
    next = next.parent === null ? undefined : byId.get(next.parent);
  }
  return above;
}

function initiativeEntry({ id, name, aliases, pinyin, initials, category }: InitiativeNameRow): Entry {
  const readings = readingsOf({ name, pinyin, initials }, aliases);
  const named = { id, names: folded([name, ...aliases]), readings, code: null, context: [] };
  return { ...named, kind: "INITIATIVE", name, detail: category, rank: 10 };
}

function plainEntry(kind: Entry["kind"], { id, name, kind: detail }: NameRow, rank: number): Entry {
  return { id, kind, name, detail, names: folded([name]), readings: [], code: null, context: [], rank };
}

/** The reading that the graph holds of the name, and those of other names it goes by. */
function readingsOf(
  row: { name: string; pinyin: string | null; initials: string | null },
  others: readonly string[],
): Reading[] {
  const own = row.pinyin === null || row.initials === null ? [] : [{ pinyin: row.pinyin, initials: row.initials }];
  return [...own, ...others.filter((other) => other !== row.name).map(readingOf)];
}

const folded = (names: readonly string[]): string[] => [...new Set(names.map(fold))];
