import type { FastifyInstance } from "fastify";

/** What the API answers to one question. */
export interface Answered {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers of every shape
  readonly data: any;
  readonly errors: {
    readonly message: string;
    readonly path?: unknown[];
    readonly extensions: { readonly code: string };
  }[];
  readonly headers: Record<string, unknown>;
  readonly body: string;
}

/** Asks a question as a client does: text over POST. */
export async function gql(app: FastifyInstance, query: string, variables: object = {}): Promise<Answered> {
  const headers = { "content-type": "application/json" };
  const answer = await app.inject({ method: "POST", url: "/graphql", headers, payload: { query, variables } });
  const { data, errors } = answer.json();
  return { status: answer.statusCode, data, errors: errors ?? [], headers: answer.headers, body: answer.body };
}

/** The data of a question that must succeed. */
// biome-ignore lint/suspicious/noExplicitAny: tests read answers of every shape
export async function ask(app: FastifyInstance, query: string, variables: object = {}): Promise<any> {
  const { data, errors } = await gql(app, query, variables);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data;
}
