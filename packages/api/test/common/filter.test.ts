import { buildSchema, type GraphQLInputObjectType } from "graphql";
import { describe, expect, it } from "vitest";
import { DEFAULT_FILTER, selectionOf, years } from "../../src/common/filter.ts";
import { readTypeDefs } from "../../src/server/schema.ts";

describe("a filter", () => {
  it("has the defaults that the schema names when there is none at all", () => {
    const type = buildSchema(readTypeDefs().join("\n")).getType("PracticeFilter") as GraphQLInputObjectType;
    const named = Object.values(type.getFields()).filter(({ defaultValue }) => defaultValue !== undefined);
    expect(Object.fromEntries(named.map(({ name, defaultValue }) => [name, defaultValue]))).toEqual(DEFAULT_FILTER);
  });

  it("never mixes levels unless told to", () => {
    expect(selectionOf(undefined).level).toBe("COUNTY");
    expect(selectionOf({ ...DEFAULT_FILTER, level: null }).level).toBe("ALL");
  });

  it("lifts the choices that are null", () => {
    expect(selectionOf({ natures: null, stance: null, basis: null })).toEqual({
      level: "ALL",
      region: "ALL",
      category: "ALL",
      natures: ["STATUTORY_DUTY", "CENTRAL_MANDATE", "PILOT", "LOCAL_INVENTION", "THEME"],
      stance: "ALL",
      basis: "ALL",
      extent: "ALL",
      yearFrom: 0,
      yearTo: 9999,
    });
  });

  it("refuses years the wrong way round", () => {
    const bad = expect.objectContaining({ extensions: { code: "BAD_USER_INPUT" } });
    expect(() => years(2024, 2023)).toThrowError(bad);
  });
});
