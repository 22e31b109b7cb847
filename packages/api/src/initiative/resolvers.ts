import { NATURES } from "@practice-atlas/model";
import { ALL, selectionOf } from "../common/filter.ts";
import { globalId } from "../common/ids.ts";
import { pageOfList, pageOfStore, rowsWanted } from "../common/pages.ts";
import type { Resolvers } from "../generated/resolvers.ts";
import { practicesBy } from "../jurisdiction/practices.ts";
import { required, rowsOf } from "../loaders.ts";
import { recurringIn } from "../recurrence/recurrence.ts";

/** More statements of one initiative than this are not held anywhere. */
const MOST_STATEMENTS = 100_000;

export const initiativeResolvers: Resolvers = {
  Query: {
    initiative: async (_, { slug }, { session, loaders }) => {
      const now = await loaders.initiative.load(slug);
      if (now !== null) return now;
      const [former] = await session.read("getFormerInitiative", { slug });
      return former === undefined ? null : required(loaders.initiative, former.id);
    },
    initiatives: (_, { category, natures, status, ...page }, { session, loaders }) => {
      const kinds = { category: category ?? ALL, natures: natures ?? NATURES, status: status ?? ALL };
      const source = {
        list: (slice: { skip: number; limit: number }) => session.read("listInitiatives", { ...kinds, ...slice }),
        keyOf: ({ id }: { id: string }) => id,
        rows: (keys: readonly { id: string }[]) =>
          rowsOf(
            loaders.initiative,
            keys.map(({ id }) => id),
          ),
        count: async () => (await session.read("countInitiatives", kinds))[0]?.total ?? 0,
      };
      return pageOfStore(source, page);
    },
  },
  Initiative: {
    id: ({ id }) => globalId("Initiative", id),
    slug: ({ id }) => id,
    basedOn: ({ document }, _, { loaders }) => (document === null ? null : required(loaders.document, document)),
    variantOf: ({ id }, _, { loaders }) => loaders.wholes.load(id),
    variants: ({ id }, _, { loaders }) => loaders.variants.load(id),
    recurrence: ({ id }, { filter }, { loaders }) => recurringIn(loaders, id, selectionOf(filter)),
    places: async ({ id: initiative }, { filter, ...page }, { session }) => {
      const { natures: _natures, category: _category, ...chosen } = selectionOf(filter);
      const more = { rollUp: true, blanks: false, limit: MOST_STATEMENTS, natures: NATURES };
      const rows = await session.read("placesOfPractice", { initiative, ...chosen, ...more });
      const said = rows.flatMap((row) => (row.stance === null ? [] : [{ ...row, stance: row.stance }]));
      const all = practicesBy(
        said,
        (row) => row.place,
        ({ place }) => ({ place, initiative }),
      );
      return pageOfList(all, ({ place }) => place, page);
    },
    metrics: ({ id: initiative }, { first }, { session }) =>
      session.read("listMetricsOfInitiative", { initiative, limit: rowsWanted(first, 20) }),
    agencies: ({ id: initiative }, { first }, { session }) =>
      session.read("listAgenciesOfInitiative", { initiative, limit: rowsWanted(first, 20) }),
  },
  InitiativeVariant: {
    initiative: ({ initiative }, _, { loaders }) => required(loaders.initiative, initiative),
  },
  PracticePlace: {
    jurisdiction: ({ place }, _, { loaders }) => required(loaders.place, place),
  },
  AgencyRole: {
    agency: ({ agency }, _, { loaders }) => required(loaders.agency, agency),
  },
};
