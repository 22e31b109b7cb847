import type {
  AgencyRow,
  AncestorRow,
  DocumentRow,
  EditionTextRow,
  InitiativeRow,
  MetricRow,
  ObservationRow,
  PlacedSentenceRow,
  PlaceRow,
  RecurrenceRow,
  ReportRow,
  VariantRow,
} from "@practice-atlas/cypher";
import DataLoader from "dataloader";
import { type Chosen, holdingOf, sayingOf } from "./common/filter.ts";
import { groupBy } from "./common/group.ts";
import type { Reads } from "./common/reads.ts";

/** The recurrence of one initiative within a selection. */
export interface RecurrenceKey {
  readonly initiative: string;
  readonly chosen: Chosen;
}

/** Whatever stands in lists is read in one go for all of them; one set of loaders a request. */
export interface Loaders {
  readonly place: One<PlaceRow>;
  readonly report: One<ReportRow>;
  readonly edition: One<EditionTextRow>;
  readonly initiative: One<InitiativeRow>;
  readonly metric: One<MetricRow>;
  readonly observation: One<ObservationRow>;
  readonly sentence: One<PlacedSentenceRow>;
  readonly agency: One<AgencyRow>;
  readonly document: One<DocumentRow>;
  readonly ancestors: Many<AncestorRow>;
  readonly reportsOfPlace: Many<{ place: string; id: string }>;
  readonly agenciesOfReport: Many<{ report: string; role: string; agency: string }>;
  readonly editionsOfReport: Many<{ report: string; id: string }>;
  readonly wholes: Many<VariantRow>;
  readonly variants: Many<VariantRow>;
  readonly neighbours: Many<{ id: string; side: string; text: string }>;
  readonly recurrence: DataLoader<RecurrenceKey, RecurrenceRow | null, string>;
  readonly held: DataLoader<Chosen, number, string>;
}

type One<R> = DataLoader<string, R | null>;
type Many<R> = DataLoader<string, R[]>;

export function makeLoaders(session: Reads): Loaders {
  const { read } = session;
  return {
    place: one((ids) => read("getPlaces", { ids })),
    report: one((ids) => read("getReports", { ids })),
    edition: one((ids) => read("getEditionTexts", { ids })),
    initiative: one((ids) => read("getInitiatives", { ids })),
    metric: one((ids) => read("getMetrics", { ids })),
    observation: one((ids) => read("getObservations", { ids })),
    sentence: one((ids) => read("getSentences", { ids })),
    agency: one((ids) => read("getAgencies", { ids })),
    document: one((ids) => read("getDocuments", { ids })),
    ancestors: many((ids) => read("getAncestors", { ids }), "place"),
    reportsOfPlace: many((ids) => read("getReportsOfPlaces", { ids }), "place"),
    agenciesOfReport: many((ids) => read("getAgenciesOfReports", { ids }), "report"),
    editionsOfReport: many((ids) => read("getEditionsOfReports", { ids }), "report"),
    wholes: many((ids) => read("getWholes", { ids }), "id"),
    variants: many((ids) => read("getVariants", { ids }), "id"),
    neighbours: many((ids) => read("getNeighbourSentences", { ids }), "id"),
    ...recurrenceLoaders(session),
  };
}

/** The row of an id that something in the graph points to. @throws Error when the graph does not hold it */
export async function required<R>(loader: One<R>, id: string): Promise<R> {
  const row = await loader.load(id);
  if (row === null) throw new Error(`the graph points to ${id}, which it does not hold`);
  return row;
}

/** The rows of ids that the store just listed, in their order. */
export async function rowsOf<R>(loader: One<R>, ids: readonly string[]): Promise<R[]> {
  return Promise.all(ids.map((id) => required(loader, id)));
}

function one<R extends { readonly id: string }>(read: (ids: readonly string[]) => Promise<R[]>): One<R> {
  return new DataLoader(async (ids) => {
    const rows = new Map((await read(ids)).map((row) => [row.id, row]));
    return ids.map((id) => rows.get(id) ?? null);
  });
}

function many<K extends string, R extends Readonly<Record<K, string>>>(
  read: (ids: readonly string[]) => Promise<R[]>,
  key: K,
): Many<R> {
  return new DataLoader(async (ids) => {
    const rows = groupBy(await read(ids), (row) => row[key]);
    return ids.map((id) => rows.get(id) ?? []);
  });
}

function recurrenceLoaders({ read }: Reads): Pick<Loaders, "recurrence" | "held"> {
  const held = new DataLoader<Chosen, number, string>(
    (selections) =>
      Promise.all(selections.map(async (chosen) => (await read("countHeldPlaces", holdingOf(chosen)))[0]?.held ?? 0)),
    { cacheKeyFn: (chosen) => JSON.stringify(holdingOf(chosen)) },
  );
  const recurrence = new DataLoader<RecurrenceKey, RecurrenceRow | null, string>(
    async (keys) => {
      const groups = groupBy(keys, ({ chosen }) => JSON.stringify(sayingOf(chosen)));
      const rows = new Map<string, RecurrenceRow>();
      for (const [group, members] of groups) {
        const ids = [...new Set(members.map(({ initiative }) => initiative))];
        for (const row of await read("getRecurrences", { ...sayingOf(members[0]!.chosen), ids }))
          rows.set(`${group} ${row.id}`, row);
      }
      return keys.map(
        ({ initiative, chosen }) => rows.get(`${JSON.stringify(sayingOf(chosen))} ${initiative}`) ?? null,
      );
    },
    { cacheKeyFn: ({ initiative, chosen }) => `${JSON.stringify(sayingOf(chosen))} ${initiative}` },
  );
  return { recurrence, held };
}
