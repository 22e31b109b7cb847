import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { FastifyInstance } from "fastify";
import { GRAPHIQL_POLICY } from "./policy.ts";

const require = createRequire(import.meta.url);

/** A file beside a package's own description: also one that its `exports` do not list. */
const beside = (description: string, file: string): string => join(dirname(description), file);

const own = (file: string): URL => new URL(`../../assets/graphiql/${file}`, import.meta.url);

/** GraphiQL as its packages ship it: name in the address → where it lies and what it is. */
const ASSETS: readonly [name: string, file: () => string | URL, type: string][] = [
  ["", () => own("index.html"), "text/html; charset=utf-8"],
  ["/boot.js", () => own("boot.js"), "text/javascript; charset=utf-8"],
  [
    "/react.js",
    () => beside(require.resolve("react/package.json"), "umd/react.production.min.js"),
    "text/javascript; charset=utf-8",
  ],
  [
    "/react-dom.js",
    () => beside(require.resolve("react-dom/package.json"), "umd/react-dom.production.min.js"),
    "text/javascript; charset=utf-8",
  ],
  [
    "/graphiql.js",
    () => beside(require.resolve("graphiql/package.json"), "graphiql.min.js"),
    "text/javascript; charset=utf-8",
  ],
  [
    "/graphiql.css",
    () => beside(require.resolve("graphiql/package.json"), "graphiql.min.css"),
    "text/css; charset=utf-8",
  ],
];

/** Serves GraphiQL at `/graphiql` from installed packages: nothing is fetched from elsewhere. */
export async function serveGraphiql(app: FastifyInstance): Promise<void> {
  for (const [name, file, type] of ASSETS) {
    const read = once(() => readFileSync(file()));
    app.get(
      `/graphiql${name}`,
      { helmet: { contentSecurityPolicy: { useDefaults: false, directives: GRAPHIQL_POLICY } } },
      (_, reply) => reply.type(type).header("cache-control", "no-cache").send(read()),
    );
  }
}

/** Most servers are never asked for it. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
