import { buildSchema, type OperationDefinitionNode, parse } from "graphql";
import { describe, expect, it } from "vitest";
import { checkBudget } from "../../src/server/budget.ts";
import { readTypeDefs } from "../../src/server/schema.ts";

const schema = buildSchema(readTypeDefs().join("\n"));

function check(text: string, variables: Record<string, unknown> = {}): void {
  const document = parse(text);
  const operation = document.definitions.find(
    (one): one is OperationDefinitionNode => one.kind === "OperationDefinition",
  )!;
  checkBudget({ schema, document, operation, variables });
}

const tooLarge = expect.objectContaining({ extensions: expect.objectContaining({ code: "QUERY_TOO_LARGE" }) });
const nested = (outer: string, inner: string) =>
  `query($n: Int) { initiatives(first: ${outer}) { nodes { places(first: ${inner}) { nodes { mentions } } } } }`;

describe("the budget of a request", () => {
  it("lets a long list pass", () => {
    expect(() => check("{ initiatives(first: 1000) { nodes { slug } } }")).not.toThrow();
  });

  it("refuses long lists within long lists", () => {
    expect(() => check(nested("500", "500"))).toThrowError(tooLarge);
  });

  it("lets short lists within long lists pass", () => {
    expect(() => check(nested("500", "10"))).not.toThrow();
  });

  it("reads sizes from variables", () => {
    expect(() => check(nested("$n", "$n"), { n: 500 })).toThrowError(tooLarge);
    expect(() => check(nested("$n", "$n"), { n: 20 })).not.toThrow();
  });

  it("knows the sizes that the schema gives to lists without one", () => {
    expect(() => check("{ initiatives(first: 100) { nodes { places { nodes { mentions } } } } }")).not.toThrow();
    const three =
      "{ initiatives { nodes { places { nodes { jurisdiction { practices { nodes { mentions } } } } } } } }";
    expect(() => check(three)).toThrowError(tooLarge);
    expect(() =>
      check("query($n: Int) { initiatives(first: $n) { nodes { places(first: $n) { nodes { mentions } } } } }"),
    ).not.toThrow();
  });

  it("counts what fragments bring each time", () => {
    const text = `{ initiatives(first: 500) { nodes { ...A } } }
      fragment A on Initiative { places(first: 500) { nodes { mentions } } }`;
    expect(() => check(text)).toThrowError(tooLarge);
  });

  it("counts every alias", () => {
    const one = "initiatives(first: 1000) { nodes { metrics(first: 4) { places } } }";
    expect(() => check(`{ ${one} }`)).not.toThrow();
    const all = Array.from({ length: 9 }, (_, index) => `a${String(index)}: ${one}`).join(" ");
    expect(() => check(`{ ${all} }`)).toThrowError(tooLarge);
  });
});
