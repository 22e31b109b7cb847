import { NATURES } from "@practice-atlas/model";
import type { Context } from "../context.ts";
import type { Resolvers } from "../generated/resolvers.ts";
import { ALL } from "./filter.ts";
import { type NodeType, parseGlobalId } from "./ids.ts";

/** The loader of each type that has an address. */
const LOADERS = {
  Jurisdiction: "place",
  Initiative: "initiative",
  Report: "report",
  Edition: "edition",
  Metric: "metric",
  Observation: "observation",
  Agency: "agency",
  Document: "document",
} as const satisfies Record<NodeType, keyof Context["loaders"]>;

export const commonResolvers: Resolvers = {
  Node: {
    __resolveType: (row) => (row as unknown as { __typename: NodeType }).__typename,
  },
  Query: {
    node: async (_, args, { loaders }) => {
      const { type, id } = parseGlobalId(args.id);
      const row = await loaders[LOADERS[type]].load(id);
      return row === null ? null : { ...row, __typename: type };
    },
    build: async (_, _args, { session }) => {
      const [build] = await session.read("findBuild", {});
      if (build === undefined) return null;
      const [held] = await session.read("summarise", {});
      const kinds = { natures: NATURES, category: ALL, status: ALL };
      const [initiatives] = await session.read("countInitiatives", kinds);
      return {
        id: build.id,
        finishedAt: (build.props["finishedAt"] as string | undefined) ?? null,
        reports: held?.reports ?? 0,
        places: held?.places ?? 0,
        initiatives: initiatives?.total ?? 0,
      };
    },
  },
};
