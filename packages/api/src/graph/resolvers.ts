import { parseGlobalId } from "../common/ids.ts";
import { rowsWanted } from "../common/pages.ts";
import type { Resolvers } from "../generated/resolvers.ts";
import { neighbourhoodOf } from "./neighbourhood.ts";
import { KINDS } from "./nodes.ts";

/** More nodes than this make no picture. */
const MOST_NODES = 300;

const onCanvas = (type: string): type is keyof typeof KINDS => Object.hasOwn(KINDS, type);

export const graphResolvers: Resolvers = {
  Query: {
    neighbourhood: (_, args, context) => {
      const { type, id } = parseGlobalId(args.id);
      if (!onCanvas(type)) return null;
      return neighbourhoodOf(context, { id, label: type }, args.kinds ?? null, rowsWanted(args.first, 40, MOST_NODES));
    },
  },
};
