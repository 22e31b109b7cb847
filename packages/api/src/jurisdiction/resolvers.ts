import { CATEGORIES, LEVELS } from "@practice-atlas/model";
import { ALL, selectionOf } from "../common/filter.ts";
import { globalId } from "../common/ids.ts";
import { pageOfList, pageOfStore } from "../common/pages.ts";
import type { Context } from "../context.ts";
import type { Resolvers } from "../generated/resolvers.ts";
import { required, rowsOf } from "../loaders.ts";
import { practicesBy } from "./practices.ts";

type Slice = { readonly skip: number; readonly limit: number };

/** A page of places that a query lists by id. */
const placesFrom = (
  { loaders }: Context,
  list: (slice: Slice) => Promise<{ id: string }[]>,
  count: () => Promise<{ total: number }[]>,
) => ({
  list,
  keyOf: ({ id }: { id: string }) => id,
  rows: (keys: readonly { id: string }[]) =>
    rowsOf(
      loaders.place,
      keys.map(({ id }) => id),
    ),
  count: async () => (await count())[0]?.total ?? 0,
});

export const jurisdictionResolvers: Resolvers = {
  Query: {
    jurisdiction: (_, { code }, { loaders }) => loaders.place.load(code),
    jurisdictions: (_, args, context) => {
      const { read } = context.session;
      const where = {
        level: args.level ?? ALL,
        region: args.region ?? ALL,
        withoutReports: args.withoutReports ?? false,
      };
      const list = (slice: Slice) => read("listPlaces", { ...where, ...slice });
      return pageOfStore(
        placesFrom(context, list, () => read("countPlaces", where)),
        args,
      );
    },
  },
  Jurisdiction: {
    id: ({ id }) => globalId("Jurisdiction", id),
    code: ({ id }) => id,
    successor: ({ successor }, _, { loaders }) => (successor === null ? null : required(loaders.place, successor)),
    ancestors: async ({ id }, _, { loaders }) => {
      const above = await loaders.ancestors.load(id);
      const upwards = above.toSorted((a, b) => LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level));
      return rowsOf(
        loaders.place,
        upwards.map((ancestor) => ancestor.id),
      );
    },
    children: ({ id: place }, args, context) => {
      const { read } = context.session;
      const list = (slice: Slice) => read("listChildren", { place, ...slice });
      return pageOfStore(
        placesFrom(context, list, () => read("countChildren", { place })),
        args,
      );
    },
    reports: async ({ id }, _, { loaders }) => {
      const held = await loaders.reportsOfPlace.load(id);
      return rowsOf(
        loaders.report,
        held.map((report) => report.id),
      );
    },
    practices: async ({ id: place }, { filter, ...page }, { session }) => {
      const { natures, category, stance, basis, yearFrom, yearTo } = selectionOf(filter);
      const chosen = { natures: natures as never, category, stance, basis, yearFrom, yearTo };
      const rows = await session.read("listPractices", { place, ...chosen });
      const order = new Map(rows.map((row) => [row.initiative, CATEGORIES.indexOf(row.category)]));
      const all = practicesBy(
        rows,
        (row) => row.initiative,
        ({ initiative }) => ({ place, initiative }),
      );
      all.sort((a, b) => order.get(a.initiative)! - order.get(b.initiative)! || b.mentions - a.mentions);
      return pageOfList(all, ({ initiative }) => initiative, page);
    },
  },
  PlacePractice: {
    initiative: ({ initiative }, _, { loaders }) => required(loaders.initiative, initiative),
  },
};
