import { QUERIES, type QueryName } from "@practice-atlas/cypher";
import { CATEGORIES, LEVELS, NATURES, STANCES } from "@practice-atlas/model";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GraphStore } from "../../src/index.ts";
import { BRAND, CASES, JUSTICE, RECORDS, RULES, yunxi2024 } from "../fixture/records.ts";
import { fixtureReference } from "../fixture/reference.ts";
import { storesUnderTest } from "./stores.ts";

const EDITION = yunxi2024.report.id;

/** A value for each name that a parameter of a query may have, so that most queries find something in the fixture. */
const SAMPLE: Readonly<Record<string, unknown>> = {
  after: "",
  agencies: [JUSTICE],
  atLeast: 1,
  basis: "ALL",
  blanks: true,
  categories: [...CATEGORIES],
  category: "ALL",
  documents: [RULES],
  edition: EDITION,
  extent: "ALL",
  id: "yichuang",
  ids: [
    EDITION,
    "900101",
    "900100",
    "900101-2024",
    "yichuang",
    "tiaojie",
    "sanxiang",
    BRAND,
    JUSTICE,
    RULES,
    CASES,
    `${EDITION}@0`,
  ],
  initiative: "yichuang",
  initiatives: ["yichuang", "tiaojie"],
  level: "ALL",
  levels: [...LEVELS],
  limit: 50,
  metric: CASES,
  metrics: [CASES],
  name: "一窗",
  natures: [...NATURES],
  place: "900101",
  places: ["900101", "900102"],
  query: "窗口",
  region: "ALL",
  report: "900101-2024",
  rollUp: true,
  scope: "ALL",
  size: 50,
  skip: 0,
  slug: "yichuang",
  stance: "ALL",
  stances: [...STANCES],
  status: "ALL",
  withoutReports: true,
  within: ["yichuang", "tiaojie", BRAND, RULES, "900101", JUSTICE, CASES],
  words: "窗",
  yearFrom: 0,
  yearTo: 9999,
};

function sampleFor(name: QueryName): Record<string, unknown> {
  const parameters: readonly string[] = QUERIES[name].parameters;
  const unknown = parameters.filter((parameter) => !(parameter in SAMPLE));
  if (unknown.length > 0) throw new Error(`Give SAMPLE a value for ${unknown.join()}, which ${name} takes.`);
  return Object.fromEntries(parameters.map((parameter) => [parameter, SAMPLE[parameter]]));
}

/** What changes from run to run: when the build was finished. */
const withoutTimes = (rows: unknown): unknown =>
  JSON.parse(JSON.stringify(rows).replaceAll(/"\d{4}-\d\d-\d\dT[\d:.]+Z"/g, '"…"'));

/** Only Neo4j runs these; the embedded store has its own full text. */
const NEO4J_ONLY = ["searchSentences"];

const stores = storesUnderTest();
const names = (Object.keys(QUERIES) as QueryName[]).filter((name) => !NEO4J_ONLY.includes(name));

describe(`every reading statement on ${stores.map(({ name }) => name).join(" and ")}`, () => {
  const opened: { store: GraphStore; discard(): Promise<void> }[] = [];

  beforeAll(async () => {
    for (const { make } of stores) {
      const one = await make();
      await one.store.load(RECORDS, fixtureReference(), { mode: "replace-all" });
      opened.push(one);
    }
  });
  afterAll(async () => {
    for (const { discard } of opened) await discard();
  });

  it.each(names)("%s runs and gives the same rows", async (name) => {
    const answers = [];
    for (const { store } of opened) answers.push(withoutTimes(await store.read(name, sampleFor(name) as never)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it.each(["窗口", "调解 案件", "调", "(窗口 OR *", "ＡＢ", "乡镇"])(
    "a search for %s finds the same sentences",
    async (words) => {
      const found = [];
      for (const { store } of opened) found.push((await store.search(words, 20)).map(({ id }) => id));
      for (const ids of found) expect(ids).toEqual(found[0]);
      if (words === "窗口") expect(found[0]).toEqual([expect.stringContaining(EDITION)]);
      if (words === "调") expect(found[0]).toHaveLength(3);
    },
  );

  it("refuses to write, and to run what is not declared", async () => {
    for (const { store } of opened) {
      await expect(store.read("mergeReports" as never, { rows: [] } as never)).rejects.toMatchObject({ code: "QUERY" });
      await expect(store.read("listEditions", { after: "" } as never)).rejects.toMatchObject({ code: "QUERY" });
    }
  });
});
