import fastifyApollo from "@as-integrations/fastify";
import compress from "@fastify/compress";
import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import type { ReadSource } from "@practice-atlas/graph";
import Fastify, { type FastifyInstance } from "fastify";
import { makeLoaders } from "../loaders.ts";
import { makeApollo } from "./apollo.ts";
import { guardGet } from "./etag.ts";
import { tellFailures } from "./failures.ts";
import { serveGraphiql } from "./graphiql.ts";
import { lazyReads } from "./lazy.ts";
import { keepNames } from "./names.ts";
import { servePages } from "./pages.ts";
import type { RequestContext } from "./plugins.ts";
import { PAGE_POLICY } from "./policy.ts";

export interface AppOptions {
  readonly source: ReadSource;
  /** Folder of the explorer's built files; null serves the API alone. */
  readonly explorer: string | null;
  /** Requests to the API a minute and address; 0 lifts the limit. */
  readonly rateMax: number;
  /** Logs a line a request to standard error, as JSON. */
  readonly log: boolean;
}

/** All of the server but its port. The caller closes the source after the app. */
export async function buildApp({ source, explorer, rateMax, log }: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: 64 * 1024,
    requestTimeout: 15_000,
    connectionTimeout: 30_000,
    keepAliveTimeout: 65_000,
    routerOptions: { maxParamLength: 200 },
    http: { headersTimeout: 10_000 },
    logger: log ? { level: "info", stream: process.stderr } : false,
  });
  tellFailures(app);
  await protect(app, rateMax);
  guardGet(app, source);
  await serveApi(app, source);
  await serveGraphiql(app);
  app.get("/healthz", async () => {
    const session = await source.session();
    session.close();
    return { status: "ok", build: session.build };
  });
  if (explorer !== null) await servePages(app, explorer);
  return app;
}

async function protect(app: FastifyInstance, rateMax: number): Promise<void> {
  await app.register(helmet, { contentSecurityPolicy: { useDefaults: false, directives: PAGE_POLICY }, hsts: false });
  if (rateMax > 0)
    await app.register(rateLimit, {
      max: rateMax,
      timeWindow: "1 minute",
      allowList: ({ url }) => !url.startsWith("/graphql"),
      errorResponseBuilder: (_, { after }) => ({
        statusCode: 429,
        errors: [{ message: `请求过于频繁：请在 ${after} 后再试。`, extensions: { code: "RATE_LIMITED" } }],
      }),
    });
  await app.register(compress, { threshold: 1024 });
}

async function serveApi(app: FastifyInstance, source: ReadSource): Promise<void> {
  const apollo = makeApollo(app);
  const namesOf = keepNames();
  await apollo.start();
  await app.register(fastifyApollo(apollo), {
    path: "/graphql",
    method: ["GET", "POST"],
    context: async (): Promise<RequestContext> => {
      const session = lazyReads(source);
      return { session, loaders: makeLoaders(session), names: namesOf(session) };
    },
  });
}
