import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  agencyId,
  discoveredInitiativeId,
  discoveredMetricId,
  documentId,
  editionId,
  findingId,
  sha256,
  workId,
  zoneId,
} from "../src/index.ts";

describe("ids", () => {
  test("an edition's is the first 16 hex of its text's sha256", () => {
    // sha256 of the empty text, as published in the standard's test vectors.
    const empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    expect(sha256("")).toBe(empty);
    expect(editionId(empty)).toBe("r-e3b0c44298fc1c14");
  });

  test("a work's names place and year, a department's its department too", () => {
    expect(workId("530322", 2024, null)).toBe("530322-2024");
    expect(workId("530322", 2024, "陆良县司法局")).toMatch(/^530322-2024-[0-9a-f]{8}$/);
    expect(workId("530322", 2024, "陆良县司法局")).not.toBe(workId("530322", 2024, "陆良县公安局"));
  });

  test("agencies of one name in two places differ, and so do documents of two issuers", () => {
    expect(agencyId("530322", "司法局")).not.toBe(agencyId("530323", "司法局"));
    expect(agencyId(null, "司法部")).toMatch(/^a-x-[0-9a-f]{10}$/);
    expect(documentId("工作要点", "530322")).not.toBe(documentId("工作要点", "530323"));
    expect(documentId("民法典")).toBe(documentId("民法典"));
  });

  test("an initiative and a metric of one name never share an id", () => {
    expect(discoveredInitiativeId("一盏茶")).not.toBe(discoveredMetricId("一盏茶"));
  });

  test("are ASCII, whatever the name", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (name) => {
        const ids = [
          agencyId("530322", name),
          documentId(name),
          discoveredInitiativeId(name),
          zoneId("530300", name),
          findingId(name, [name]),
        ];
        for (const id of ids) expect(id).toMatch(/^[a-z]-[0-9a-z-]+$/);
      }),
    );
  });
});
