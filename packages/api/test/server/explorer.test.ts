import { readdirSync, readFileSync } from "node:fs";
import type { FastifyInstance } from "fastify";
import { type OperationDefinitionNode, parse, print, type TypeNode } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildApp } from "../../src/index.ts";
import { stubSource } from "../support/source.ts";

const FOLDER = new URL("../../../explorer/src/data/documents/", import.meta.url);

/** Every operation that the explorer asks, with the text that it stands in. */
function operations(): [name: string, text: string, operation: OperationDefinitionNode][] {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(".graphql"));
  return files.flatMap((file) => {
    const text = readFileSync(new URL(file, FOLDER), "utf8");
    const found = parse(text).definitions.filter((one) => one.kind === "OperationDefinition");
    return found.map((one): [string, string, OperationDefinitionNode] => [one.name?.value ?? file, text, one]);
  });
}

/** A value for a variable that must have one. */
function givenTo(type: TypeNode): unknown {
  const name = print(type);
  if (!name.endsWith("!")) return undefined;
  if (name === "ID!") return "Initiative:nothing";
  if (name === "String!") return "nothing";
  throw new Error(`a variable of type ${name} needs a value in this test`);
}

describe("every question of the explorer", () => {
  let app: FastifyInstance;
  beforeAll(async () => {
    app = await buildApp({ source: stubSource(), explorer: null, rateMax: 0, log: false });
  });
  afterAll(() => app.close());

  it.each(operations())("fits the schema and the limits of the server: %s", async (operationName, query, operation) => {
    const given = operation.variableDefinitions ?? [];
    const variables = Object.fromEntries(given.map(({ variable, type }) => [variable.name.value, givenTo(type)]));
    const answer = await app.inject({ method: "POST", url: "/graphql", payload: { query, operationName, variables } });
    expect([answer.statusCode, answer.json().errors]).toEqual([200, undefined]);
  });
});
