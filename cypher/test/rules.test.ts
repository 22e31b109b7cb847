import { describe, expect, it } from "vitest";
import { offences } from "./rules.ts";

const HEADER = "// Which places are there?\n// It says nothing of reports.\n";
const read = (body: string) =>
  offences({ name: "listPlaces", path: "read/listPlaces.cypher", text: `${HEADER}${body}\n` });
const write = (body: string) =>
  offences({ name: "mergePlaces", path: "load/mergePlaces.cypher", text: `${HEADER}${body}\n` });
const GOOD = "MATCH (j:Jurisdiction)\nRETURN j.id AS id\nORDER BY id\nLIMIT $limit";

describe("the rules for statements", () => {
  it("pass a good read and a good write", () => {
    expect(read(GOOD)).toEqual([]);
    expect(write("UNWIND $rows AS row\nMERGE (n:Report {id: row.id})\nSET n += row.props")).toEqual([]);
  });

  it.each([
    ["a missing LIMIT", "MATCH (j:Jurisdiction)\nRETURN j.id AS id\nORDER BY id"],
    ["a missing ORDER BY", "MATCH (j:Jurisdiction)\nRETURN j.id AS id\nLIMIT 5"],
    ["an unknown label", GOOD.replace("Jurisdiction", "Place")],
    ["an unknown type", GOOD.replace("(j:Jurisdiction)", "(j:Jurisdiction)-[:KNOWS]->(k:Report)")],
    ["an entry without a label", GOOD.replace("(j:Jurisdiction)", "(j)")],
    ["a keyword as alias", GOOD.replace("AS id", "AS end")],
    ["a keyword as property", GOOD.replace("j.id AS", "j.end AS")],
    ["a keyword as parameter", GOOD.replace("$limit", "$in")],
    ["an open path", GOOD.replace("(j:Jurisdiction)", "(j:Jurisdiction)-[:PART_OF*]->(k:Jurisdiction)")],
    ["a map projection", GOOD.replace("j.id AS id", "j {.id} AS id")],
    ["an internal id", GOOD.replace("j.id AS", "id(j) AS")],
    [
      "two steps through a node without a label",
      GOOD.replace("(j:Jurisdiction)", "(:Edition)-[:NAMES]->(a)-[:ISSUES]->(j:Jurisdiction)"),
    ],
    ["a write", `${GOOD.replace("RETURN", "SET j.x = 1\nRETURN")}`],
  ])("find %s in a read", (_, body) => {
    expect(read(body)).toHaveLength(1);
  });

  it.each([
    ["CREATE", "UNWIND $rows AS row\nCREATE (n:Report {id: row.id})"],
    [
      "two properties in a MERGE",
      "UNWIND $rows AS row\nMERGE (n:Report {id: row.id, year: row.year})\nSET n += row.props",
    ],
    ["an OPTIONAL MATCH", "UNWIND $ids AS id\nOPTIONAL MATCH (n:Report {id: id})\nDETACH DELETE n"],
  ])("find %s in a write", (_, body) => {
    expect(write(body)).toHaveLength(1);
  });

  it("want a header of two to six lines and a verb in the name", () => {
    expect(offences({ name: "placeList", path: "read/placeList.cypher", text: `// Short.\n${GOOD}` })).toHaveLength(2);
  });
});
