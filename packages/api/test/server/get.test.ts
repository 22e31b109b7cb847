import { createHash } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildApp } from "../../src/index.ts";
import { placeRow, stubSource } from "../support/source.ts";

const QUERY = "query($code: String!) { jurisdiction(code: $code) { code } }";
const sha256Hash = createHash("sha256").update(QUERY).digest("hex");
const extensions = { persistedQuery: { version: 1, sha256Hash } };
const variables = { code: "1" };

let app: FastifyInstance;
let build: string | null;
let asked: number;

beforeEach(async () => {
  [build, asked] = ["b-1", 0];
  const answers = (name: string, { ids }: Record<string, unknown>) => {
    asked += 1;
    return name === "getPlaces" ? (ids as string[]).map(placeRow) : [];
  };
  app = await buildApp({ source: stubSource(answers, () => build), explorer: null, rateMax: 0, log: false });
});
afterEach(() => app.close());

const get = (more: Record<string, string> = {}, query: Record<string, string> = {}) =>
  app.inject({
    url: "/graphql",
    headers: { "apollo-require-preflight": "1", ...more },
    query: { extensions: JSON.stringify(extensions), variables: JSON.stringify(variables), ...query },
  });
const register = () =>
  app.inject({ method: "POST", url: "/graphql", payload: { query: QUERY, variables, extensions } });

describe("a question by GET", () => {
  it("is answered once a POST has brought its text", async () => {
    expect((await get()).json().errors[0].extensions.code).toBe("PERSISTED_QUERY_NOT_FOUND");
    expect((await register()).statusCode).toBe(200);
    expect((await get()).json()).toEqual({ data: { jurisdiction: { code: "1" } } });
  });

  it("may not bring a text of its own", async () => {
    const answer = await get({}, { query: QUERY });
    expect([answer.statusCode, answer.headers["allow"]]).toEqual([405, "POST"]);
    expect(answer.json().errors[0].extensions.code).toBe("QUERY_TEXT_NEEDS_POST");
  });

  it("is not computed again while the build is the one that the client holds", async () => {
    await register();
    const { etag, "cache-control": caching } = (await get()).headers;
    expect([etag, caching]).toEqual(['W/"b-1"', "no-cache"]);
    const before = asked;
    const again = await get({ "if-none-match": String(etag) });
    expect([again.statusCode, again.body, asked]).toEqual([304, "", before]);
    build = "b-2";
    const changed = await get({ "if-none-match": String(etag) });
    expect([changed.statusCode, changed.headers["etag"]]).toEqual([200, 'W/"b-2"']);
  });

  it("has no tag when it failed", async () => {
    expect((await get()).headers["etag"]).toBeUndefined();
  });
});
