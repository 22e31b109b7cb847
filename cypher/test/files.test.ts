import { describe, expect, it } from "vitest";
import {
  DUMP_STATEMENTS,
  LABELS,
  LEASE,
  loadStatements,
  NODE_STATEMENTS,
  QUERIES,
  RELATIONSHIPS,
  readCypherFiles,
  readSchema,
  writeParameters,
} from "../src/index.ts";
import { headerOf, offences, parametersUsed } from "./rules.ts";

const files = readCypherFiles();

describe("the folder of statements", () => {
  it("has no two of one name", () => {
    expect(loadStatements().size).toBe(files.length);
  });

  it("holds exactly the statements that are declared", () => {
    const declared = [...Object.keys(QUERIES), ...writeParameters().keys()].sort();
    expect(files.map(({ name }) => name).sort()).toEqual(declared);
  });

  it("writes and dumps every label and writes every relationship", () => {
    const names = new Set(files.map(({ name }) => name));
    const needed = [
      ...Object.values(NODE_STATEMENTS),
      ...Object.values(DUMP_STATEMENTS),
      ...RELATIONSHIPS.map(({ load }) => load),
    ];
    expect(needed.filter((name) => !names.has(name))).toEqual([]);
  });

  it.each(["neo4j", "embedded"] as const)(
    "makes a unique id and then an index for every label in the schema of %s",
    (store) => {
      const statements = readSchema(store);
      for (const label of [...LABELS, LEASE]) {
        const constraint = statements.findIndex((one) => one.includes(`FOR (n:${label}) REQUIRE n.id IS UNIQUE`));
        const index = statements.findIndex(
          (one) => one.startsWith("CREATE INDEX") && one.includes(`FOR (n:${label}) ON (n.id)`),
        );
        expect(constraint, label).toBeGreaterThanOrEqual(0);
        expect(index, label).toBeGreaterThan(constraint);
      }
    },
  );
});

describe.each(files.map((file) => [file.path, file] as const))("%s", (_, file) => {
  it("keeps the rules that make both stores answer alike", () => {
    expect(offences(file)).toEqual([]);
  });

  it("uses exactly the parameters that it declares", () => {
    const reading = (QUERIES as Record<string, { parameters: readonly string[] }>)[file.name];
    const declared = reading?.parameters ?? writeParameters().get(file.name) ?? [];
    expect(parametersUsed(file.text)).toEqual([...declared].sort());
  });

  it("says in its header what it answers", () => {
    expect(headerOf(file.text).join(" ").length).toBeGreaterThan(40);
  });
});
