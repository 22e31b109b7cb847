import { existsSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";

const MISSING =
  "界面尚未构建：请运行 pnpm start，或在 packages/explorer 里运行 vite build。接口在 /graphql，试用页在 /graphiql。\n";

/**
 * Serves the explorer's built files: those with a hash in their name for ever, the rest asked anew each time. A path that
 * is no file is a page of the explorer, whose address the browser reads; a file that is not there is not found.
 */
export async function servePages(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    cacheControl: false,
    setHeaders: (reply, path) => void reply.header("cache-control", cachingOf(path)),
  });
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split("?", 1)[0]!;
    const isPage = (request.method === "GET" || request.method === "HEAD") && !/\.[a-z\d]+$/i.test(path);
    if (!isPage || path.startsWith("/graphql")) return reply.code(404).send({ error: "没有这个地址。" });
    if (!existsSync(join(folder, "index.html"))) return reply.code(503).type("text/plain; charset=utf-8").send(MISSING);
    return reply.sendFile("index.html");
  });
}

/** Vite writes `assets/<name>-<hash>.<ending>`. */
function cachingOf(path: string): string {
  return /[/\\]assets[/\\][^/\\]+-[\w-]{8,}\.\w+$/.test(path) ? "public, max-age=31536000, immutable" : "no-cache";
}
