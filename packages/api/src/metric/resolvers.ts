import { maskPersonal } from "@practice-atlas/graph";
import { ALL, years } from "../common/filter.ts";
import { globalId } from "../common/ids.ts";
import { pageOfStore } from "../common/pages.ts";
import type { Resolvers } from "../generated/resolvers.ts";
import { required, rowsOf } from "../loaders.ts";

export const metricResolvers: Resolvers = {
  Query: {
    metric: (_, { slug }, { loaders }) => loaders.metric.load(slug),
  },
  Metric: {
    id: ({ id }) => globalId("Metric", id),
    slug: ({ id }) => id,
    observations: ({ id: metric }, { level, region, yearFrom, yearTo, ...page }, { session, loaders }) => {
      const chosen = { metric, level: level ?? ALL, region: region ?? ALL, ...years(yearFrom, yearTo) };
      const source = {
        list: (slice: { skip: number; limit: number }) => session.read("listObservations", { ...chosen, ...slice }),
        keyOf: ({ id }: { id: string }) => id,
        rows: (keys: readonly { id: string }[]) =>
          rowsOf(
            loaders.observation,
            keys.map(({ id }) => id),
          ),
        count: async () => (await session.read("countObservations", chosen))[0]?.total ?? 0,
      };
      return pageOfStore(source, page, 100);
    },
  },
  MetricSummary: {
    metric: ({ metric }, _, { loaders }) => required(loaders.metric, metric),
  },
  Observation: {
    id: ({ id }) => globalId("Observation", id),
    max: ({ maximum }) => maximum,
    from: ({ origin }) => origin,
    end: ({ endAt }) => endAt,
    quote: ({ quote }) => maskPersonal(quote),
    sentence: ({ sentence }, _, { loaders }) => required(loaders.sentence, sentence),
    jurisdiction: ({ place }, _, { loaders }) => required(loaders.place, place),
  },
};
