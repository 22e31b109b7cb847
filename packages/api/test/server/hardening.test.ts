import { AtlasError } from "@practice-atlas/model";
import type { FastifyInstance } from "fastify";
import { getIntrospectionQuery } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildApp } from "../../src/index.ts";
import { gql } from "../support/client.ts";
import { placeRow, type StubSource, stubSource } from "../support/source.ts";

const SECRET = "bolt://secret:7687";

let app: FastifyInstance;
let source: StubSource;

beforeAll(async () => {
  source = stubSource((name, { ids, place }) => {
    if (name === "listChildren" && place === "boom") throw new Error(`${SECRET} refused`);
    if (name === "listChildren" && place === "late") throw new AtlasError("TIMEOUT", `late at ${SECRET}`);
    if (name === "listChildren" && place === "damaged") throw new AtlasError("STORE_DAMAGED", `broken at ${SECRET}`);
    return name === "getPlaces" ? (ids as string[]).map(placeRow) : [];
  });
  app = await buildApp({ source, explorer: null, rateMax: 0, log: false });
});
afterAll(() => app.close());

const post = (payload: string, type = "application/json") =>
  app.inject({ method: "POST", url: "/graphql", payload, headers: { "content-type": type } });
const children = (code: string) => gql(app, `{ jurisdiction(code: "${code}") { code children { totalCount } } }`);

describe("a question that asks for too much", () => {
  it.each([
    ["deep", `{ jurisdiction(code: "1") { ${"successor { ".repeat(12)} code ${"}".repeat(12)} } }`, /depth/i],
    [
      "of many aliases",
      `{ ${Array.from({ length: 30 }, (_, i) => `a${String(i)}: build { id }`).join(" ")} }`,
      /alias/i,
    ],
    ["long", `{ ${"build { id } ".repeat(500)} }`, /token/i],
    ["of many directives", `{ build { id ${"@include(if: true) ".repeat(20)} } }`, /directive/i],
    [
      "of fragments that hold themselves",
      "query { ...A } fragment A on Query { ...B } fragment B on Query { ...A }",
      /itself/i,
    ],
  ])("is refused when it is %s", async (_, query, words) => {
    const { status, errors, data } = await gql(app, query);
    expect([status, data]).toEqual([400, undefined]);
    expect(JSON.stringify(errors)).toMatch(words);
  });

  it.each([
    ["in the text", "{ initiatives(first: 900) { nodes { places(first: 900) { nodes { mentions } } } } }"],
    [
      "in variables",
      "query($n: Int) { initiatives(first: $n) { nodes { places(first: $n) { nodes { mentions } } } } }",
    ],
  ])("is refused when its lists hold too many lists, said %s", async (_, query) => {
    const { status, errors } = await gql(app, query, { n: 900 });
    expect([status, errors[0]?.extensions.code]).toEqual([400, "QUERY_TOO_LARGE"]);
  });

  it("is refused when its body is larger than 64 KiB", async () => {
    expect((await post(JSON.stringify({ query: `{build{id}}#${"x".repeat(70_000)}` }))).statusCode).toBe(413);
  });

  it("is refused in a batch", async () => {
    const one = { query: "{build{id}}" };
    expect((await post(JSON.stringify([one, one]))).statusCode).toBe(400);
  });
});

describe("the API only reads", () => {
  it.each(["mutation { x }", "subscription { x }"])("and refuses %s", async (query) => {
    const { status, errors, headers } = await gql(app, query);
    expect([status, errors[0]?.extensions.code]).toEqual([405, "OPERATION_NOT_SUPPORTED"]);
    expect(headers["allow"]).toBe("GET, POST");
  });
});

describe("requests that other sites could make a browser send", () => {
  it.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"])(
    "are refused as %s",
    async (type) => {
      const { statusCode } = await post('{"query":"{build{id}}"}', type);
      expect(statusCode).toBeGreaterThanOrEqual(400);
      expect(statusCode).toBeLessThan(500);
    },
  );

  it("are refused as a plain GET", async () => {
    const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash: "a".repeat(64) } });
    const answer = await app.inject({ url: "/graphql", query: { extensions } });
    expect([answer.statusCode, answer.body]).toEqual([400, expect.stringContaining("CSRF")]);
  });
});

describe("what goes wrong inside", () => {
  it.each([
    ["boom", "INTERNAL_SERVER_ERROR"],
    ["late", "TIMEOUT"],
    ["damaged", "INTERNAL_SERVER_ERROR"],
  ])("is told by a code and nothing else: %s", async (code, expected) => {
    const { errors, body } = await children(code);
    expect(errors[0]?.extensions).toEqual({ code: expected });
    expect(errors[0]?.path).toEqual(["jurisdiction", "children"]);
    expect(body).not.toMatch(/secret|stack|\.ts|\.js/);
  });

  it("is 503 when the graph cannot be reached, also for the health check", async () => {
    const down = stubSource();
    const lost = { ...down, session: () => Promise.reject(new AtlasError("STORE_UNREACHABLE", SECRET)) };
    const broken = await buildApp({ source: lost, explorer: null, rateMax: 0, log: false });
    const { errors, body } = await gql(broken, "{ build { id } }");
    expect(errors[0]?.extensions.code).toBe("STORE_UNREACHABLE");
    expect(body).not.toContain("secret");
    const health = await broken.inject({ url: "/healthz" });
    expect([health.statusCode, health.body.includes("secret")]).toEqual([503, false]);
    await broken.close();
  });
});

describe("the schema", () => {
  it("is public: GraphiQL's question for it is answered", async () => {
    const query = getIntrospectionQuery({
      schemaDescription: true,
      inputValueDeprecation: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
    });
    const { status, data } = await gql(app, query);
    expect([status, data.__schema.queryType.name, data.__schema.mutationType]).toEqual([200, "Query", null]);
  });

  it("cannot be asked for in circles", async () => {
    const circles = `{ __schema { types { ${"fields { type { ".repeat(6)} name ${"} }".repeat(6)} } } }`;
    expect((await gql(app, circles)).status).toBe(400);
  });
});

describe("the reads of a request", () => {
  it("are let go of, whether it succeeds, fails or is refused", async () => {
    await gql(app, '{ jurisdiction(code: "1") { code } }');
    await children("boom");
    await gql(app, "{ nothing }");
    await post("{");
    await post("{}");
    expect(source.opened()).toBeGreaterThan(0);
    expect(source.open()).toBe(0);
  });

  it("do not begin for a request that asks nothing of the graph", async () => {
    const before = source.opened();
    await gql(app, "{ __typename }");
    await post("{}");
    expect(source.opened()).toBe(before);
  });
});

describe("headers", () => {
  it("let a page load from here only, and tell nothing of the server", async () => {
    const { headers } = await gql(app, "{ __typename }");
    expect(headers["content-security-policy"]).toMatch(/default-src 'none'.*script-src 'self';/);
    expect(headers["content-security-policy"]).not.toMatch(/unsafe/);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["x-powered-by"]).toBeUndefined();
    expect(headers["cache-control"]).toBe("no-store");
  });
});

describe("a client that asks too often", () => {
  it("is told to wait, and pages are not counted", async () => {
    const limited = await buildApp({ source: stubSource(), explorer: null, rateMax: 3, log: false });
    for (let i = 0; i < 5; i++) expect((await limited.inject({ url: "/healthz" })).statusCode).toBe(200);
    const statuses = [];
    for (let i = 0; i < 5; i++) statuses.push((await gql(limited, "{ __typename }")).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
    expect((await gql(limited, "{ __typename }")).errors[0]?.extensions.code).toBe("RATE_LIMITED");
    await limited.close();
  });
});
