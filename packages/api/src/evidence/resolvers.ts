import { maskPersonal } from "@practice-atlas/graph";
import { NATURES } from "@practice-atlas/model";
import { ALL, years } from "../common/filter.ts";
import { pageOfList } from "../common/pages.ts";
import type { Context } from "../context.ts";
import type { Resolvers } from "../generated/resolvers.ts";
import { required } from "../loaders.ts";

/** More mentions of one initiative by one place than this are not shown. */
const MOST_MENTIONS = 5_000;

async function neighbour({ loaders }: Context, sentence: string, side: "BEFORE" | "AFTER"): Promise<string | null> {
  const found = (await loaders.neighbours.load(sentence)).find((one) => one.side === side);
  return found === undefined ? null : maskPersonal(found.text);
}

export const evidenceResolvers: Resolvers = {
  Query: {
    evidence: async (_, { place, initiative, year, stance, basis, ...page }, { session }) => {
      const rows = await session.read("evidence", {
        place,
        initiative,
        stance: stance ?? "ANY",
        basis: basis ?? ALL,
        level: ALL,
        region: ALL,
        extent: ALL,
        natures: NATURES,
        rollUp: true,
        limit: MOST_MENTIONS,
        ...years(year, year),
      });
      return pageOfList(rows, (row) => `${row.sentence} ${String(row.start)} ${row.initiative}`, page, 20);
    },
  },
  Evidence: {
    jurisdiction: ({ place }, _, { loaders }) => required(loaders.place, place),
    initiative: ({ initiative }, _, { loaders }) => required(loaders.initiative, initiative),
    text: ({ text }) => maskPersonal(text),
    start: ({ start, sentenceStart }) => start - sentenceStart,
    end: ({ endAt, sentenceStart }) => endAt - sentenceStart,
    before: ({ sentence }, _, context) => neighbour(context, sentence, "BEFORE"),
    after: ({ sentence }, _, context) => neighbour(context, sentence, "AFTER"),
  },
};
