import type { ReadSource } from "@practice-atlas/graph";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

/** Bytes differ with the encoding, so the tag is a weak one. */
export function entityTag(build: string | null): string {
  return `W/"${build ?? "empty"}"`;
}

/** True when one of the tags of an If-None-Match header is the given one. */
export function matches(header: string | undefined, tag: string): boolean {
  return header?.split(",").some((one) => one.trim() === tag) ?? false;
}

/**
 * GET answers known questions only: by the hash of a text that a POST has brought before. What a client holds under
 * the tag of the build that counts is not computed again.
 */
export function guardGet(app: FastifyInstance, source: ReadSource): void {
  app.addHook("preHandler", async (request, reply) => {
    if (request.method !== "GET" || pathOf(request) !== "/graphql") return;
    if ("query" in (request.query as object)) return refuseText(reply);
    const session = await source.session();
    const tag = entityTag(session.build);
    session.close();
    if (matches(request.headers["if-none-match"], tag)) return reply.code(304).header("etag", tag).send();
  });
}

function refuseText(reply: FastifyReply): FastifyReply {
  const message = "查询文本请用 POST 发送；GET 只接受已登记查询的 sha256（extensions.persistedQuery）。";
  const error = { message, extensions: { code: "QUERY_TEXT_NEEDS_POST" } };
  return reply
    .code(405)
    .header("allow", "POST")
    .header("cache-control", "no-store")
    .send({ errors: [error] });
}

const pathOf = ({ url }: FastifyRequest): string => url.split("?", 1)[0]!;
