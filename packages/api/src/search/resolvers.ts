import { rowsWanted } from "../common/pages.ts";
import type { Resolvers } from "../generated/resolvers.ts";
import { search } from "./search.ts";

const MOST_HITS = 100;

/** A longer text is no search. */
const LONGEST = 100;

export const searchResolvers: Resolvers = {
  Query: {
    search: (_, { text, kinds, first }, context) =>
      search(context, text.slice(0, LONGEST), kinds ?? null, rowsWanted(first, 20, MOST_HITS)),
  },
};
