import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import { unwrapResolverError } from "@apollo/server/errors";
import { ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import { fastifyApolloDrainPlugin } from "@as-integrations/fastify";
import { ApolloArmor } from "@escape.tech/graphql-armor";
import type { FastifyInstance } from "fastify";
import type { GraphQLFormattedError } from "graphql";
import { publicError } from "../common/errors.ts";
import { RESOLVERS } from "../resolvers.ts";
import { closeAndTag, onlySoundQueries, type RequestContext } from "./plugins.ts";
import { readTypeDefs } from "./schema.ts";

/** GraphiQL's question for the schema has 183 tokens, no file of the explorer's questions more than 170. */
const MOST_TOKENS = 400;

function armour() {
  return new ApolloArmor({
    maxDepth: { n: 10, ignoreIntrospection: true },
    maxAliases: { n: 15 },
    maxDirectives: { n: 10 },
    maxTokens: { enabled: false }, // the parser's own limit stops earlier
    costLimit: { enabled: false }, // it reads sizes from literals only, not from variables: checkBudget reads both
    blockFieldSuggestion: { enabled: false },
  }).protect();
}

/**
 * The GraphQL server. The schema is public, as the program is: it may be asked for (GraphiQL does) and errors may suggest
 * its names. Whatever goes wrong inside is logged, and the client is told no more than a code.
 */
export function makeApollo(app: FastifyInstance): ApolloServer<RequestContext> {
  const { validationRules, plugins } = armour();
  return new ApolloServer<RequestContext>({
    typeDefs: readTypeDefs(),
    resolvers: [...RESOLVERS],
    introspection: true,
    hideSchemaDetailsFromClientErrors: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    maxRecursiveSelections: 2_000,
    parseOptions: { maxTokens: MOST_TOKENS },
    cache: "bounded",
    stopOnTerminationSignals: false,
    validationRules,
    plugins: [
      onlySoundQueries,
      closeAndTag,
      // armor ships types of its own copy of Apollo's
      ...(plugins as unknown as ApolloServerPlugin<RequestContext>[]),
      fastifyApolloDrainPlugin(app) as ApolloServerPlugin<RequestContext>,
      ApolloServerPluginLandingPageDisabled(),
    ],
    formatError: (formatted, error) => masked(formatted, error, (cause) => app.log.error(cause)),
  });
}

/** An error that bears a code was meant for the client, whether Apollo or a resolver gave it; any other was not. */
function masked(
  formatted: GraphQLFormattedError,
  error: unknown,
  log: (cause: unknown) => void,
): GraphQLFormattedError {
  if (formatted.extensions?.["code"] !== "INTERNAL_SERVER_ERROR") return formatted;
  const cause = unwrapResolverError(error);
  log(cause);
  const { code, message } = publicError(cause);
  return { message, ...(formatted.path === undefined ? {} : { path: formatted.path }), extensions: { code } };
}
