import { type ApolloServerPlugin, HeaderMap } from "@apollo/server";
import { GraphQLError } from "graphql";
import type { Context } from "../context.ts";
import { checkBudget } from "./budget.ts";
import { entityTag } from "./etag.ts";
import type { LazyReads } from "./lazy.ts";

/** What the HTTP layer adds to a resolver's context: reads that must be closed. */
export type RequestContext = Context & { readonly session: LazyReads };

/** Only queries, and none that could ask for too much. */
export const onlySoundQueries: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ schema, document, operation, request }) => {
      if (operation?.operation !== "query") throw readOnly();
      checkBudget({ schema, document, operation, variables: request.variables ?? {} });
    },
  }),
};

function readOnly(): GraphQLError {
  const http = { status: 405, headers: new HeaderMap([["allow", "GET, POST"]]) };
  return new GraphQLError("本接口只读。", { extensions: { code: "OPERATION_NOT_SUPPORTED", http } });
}

/** Tags answers to GET with the build, lets go of the graph when the answer is made. */
export const closeAndTag: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ request, response, contextValue, errors }) => {
      const headers = response.http.headers;
      if (request.http?.method === "GET" && (errors?.length ?? 0) === 0) {
        headers.set("etag", entityTag(await contextValue.session.build()));
        headers.set("cache-control", "no-cache");
      } else headers.set("cache-control", "no-store");
      contextValue.session.close();
    },
  }),
};
