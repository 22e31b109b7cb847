import { commonResolvers } from "./common/resolvers.ts";
import { coverageResolvers } from "./coverage/resolvers.ts";
import { evidenceResolvers } from "./evidence/resolvers.ts";
import type { Resolvers } from "./generated/resolvers.ts";
import { graphResolvers } from "./graph/resolvers.ts";
import { initiativeResolvers } from "./initiative/resolvers.ts";
import { jurisdictionResolvers } from "./jurisdiction/resolvers.ts";
import { metricResolvers } from "./metric/resolvers.ts";
import { recurrenceResolvers } from "./recurrence/resolvers.ts";
import { reportResolvers } from "./report/resolvers.ts";
import { searchResolvers } from "./search/resolvers.ts";

/** All resolvers, one set a domain. */
export const RESOLVERS: readonly Resolvers[] = [
  commonResolvers,
  coverageResolvers,
  evidenceResolvers,
  graphResolvers,
  initiativeResolvers,
  jurisdictionResolvers,
  metricResolvers,
  recurrenceResolvers,
  reportResolvers,
  searchResolvers,
];
