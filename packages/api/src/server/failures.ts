import type { FastifyInstance } from "fastify";
import { publicError } from "../common/errors.ts";

/** An error of the HTTP layer: a bad request says what is wrong with it, anything else is logged and told by a code. */
export function tellFailures(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    const { statusCode = 500, errors, message } = error as Told;
    if (errors !== undefined) return reply.code(statusCode).send({ errors });
    if (statusCode < 500)
      return reply.code(statusCode).send({ errors: [{ message, extensions: { code: "BAD_REQUEST" } }] });
    request.log.error(error);
    const { code, message: sentence } = publicError(error);
    const status = code === "INTERNAL_SERVER_ERROR" ? 500 : 503;
    return reply.code(status).send({ errors: [{ message: sentence, extensions: { code } }] });
  });
}

interface Told {
  readonly statusCode?: number;
  readonly message: string;
  /** What the limit of requests answers with. */
  readonly errors?: readonly object[];
}
