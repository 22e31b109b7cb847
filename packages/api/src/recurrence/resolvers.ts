import { selectionOf } from "../common/filter.ts";
import { pageOfList } from "../common/pages.ts";
import type { Resolvers } from "../generated/resolvers.ts";
import { required } from "../loaders.ts";
import { matrixOf } from "./matrix.ts";
import { recurring } from "./recurrence.ts";

/** More initiatives than this are not counted at once. */
const MOST_INITIATIVES = 10_000;

export const recurrenceResolvers: Resolvers = {
  Query: {
    recurrence: async (_, { filter, atLeast, ...page }, { session }) => {
      const chosen = selectionOf(filter);
      const rows = await session.read("recurringInitiatives", {
        ...chosen,
        atLeast: Math.max(atLeast ?? 2, 1),
        rollUp: true,
        limit: MOST_INITIATIVES,
      });
      const all = rows.map((row) => recurring(row.id, row, row.held));
      return pageOfList(all, ({ slug }) => slug, page);
    },
    matrix: (_, { filter, atLeast, order, initiatives, places }, context) =>
      matrixOf(context, {
        chosen: selectionOf(filter),
        atLeast: Math.max(atLeast ?? 2, 1),
        order: order ?? "BLOCKS",
        rows: Math.min(Math.max(initiatives ?? 60, 0), 500),
        columns: Math.min(Math.max(places ?? 120, 0), 1_000),
      }),
  },
  Recurrence: {
    initiative: ({ slug }, _, { loaders }) => required(loaders.initiative, slug),
  },
};
