import { describe, expect, it } from "vitest";
import { countingEdition, type EditionHead, type PracticeMention, projectWork } from "../../src/load/work.ts";

const head = (id: string, props: Record<string, string | number | null> = {}): EditionHead => ({
  id,
  props: { genre: "REPORT", year: 2024, place: "900101", extent: "FULL", ...props },
});
const said = (mode: string | null, actor: string | null = null, stance = "IMPLEMENTED"): PracticeMention => ({
  initiative: "yichuang",
  stance,
  mode,
  actor,
  mentions: 1,
});
const reports = (editions: EditionHead[], practices: PracticeMention[]) =>
  projectWork("900101-2024", editions, practices).links.filter(({ type }) => type === "REPORTS");

describe("the edition that counts", () => {
  it("is the latest published, and the last id among equals", () => {
    const [early, late] = [head("r-9", { publishedAt: "2025-01-01" }), head("r-1", { publishedAt: "2025-02-01" })];
    expect(countingEdition([early, late])).toBe(late);
    expect(countingEdition([head("r-1"), head("r-2"), head("r-0")])?.id).toBe("r-2");
    expect(countingEdition([head("r-9"), early, head("r-1", { publishedAt: "2024-12-31" })])).toBe(early);
  });

  it("is a report rather than a later explainer", () => {
    const explainer = head("r-9", { genre: "EXPLAINER", publishedAt: "2025-06-01" });
    expect(countingEdition([explainer, head("r-1")])?.id).toBe("r-1");
    expect(countingEdition([explainer])).toBe(explainer);
  });

  it("is none where no edition is left", () => {
    expect(countingEdition([])).toBeNull();
    expect(projectWork("900101-2024", [], [])).toEqual({ nodes: [], links: [] });
  });
});

describe("what a place reports", () => {
  it("is one a stance, with the number of mentions and the most telling mode", () => {
    expect(
      reports([head("r-1")], [said(null), said("CONTINUED"), said("PILOT"), said(null, null, "PROBLEM")]),
    ).toMatchObject([
      {
        start: "900101",
        end: "yichuang",
        key: "900101-2024 IMPLEMENTED",
        props: { mode: "PILOT", mentions: 3, basis: "OWN", extent: "FULL", year: 2024 },
      },
      { key: "900101-2024 PROBLEM", props: { mode: null, mentions: 1 } },
    ]);
  });

  it("is rolled back only where nothing else is said of it", () => {
    expect(reports([head("r-1")], [said("ROLLED_BACK"), said("ROLLED_BACK")])[0]?.props.mode).toBe("ROLLED_BACK");
    expect(reports([head("r-1")], [said("ROLLED_BACK"), said(null)])[0]?.props.mode).toBeNull();
  });

  it("leaves out other actors' doing and stances that derive nothing", () => {
    const practices = [
      said(null, "900100"),
      said(null, "a-900102-0123456789"),
      said(null, null, "MENTIONED"),
      said(null, null, "NEGATED"),
    ];
    expect(reports([head("r-1")], practices)).toEqual([]);
    expect(reports([head("r-1")], [said(null, "900101")])).toHaveLength(1);
  });

  it("is nothing for an explainer, an unknown place or an unknown year", () => {
    expect(reports([head("r-1", { genre: "EXPLAINER" })], [said(null)])).toEqual([]);
    expect(reports([head("r-1", { place: null })], [said(null)])).toEqual([]);
    expect(reports([head("r-1", { year: null })], [said(null)])).toEqual([]);
  });

  it("is a department's word for its place when the report is a department's", () => {
    expect(reports([head("r-1", { department: "司法局" })], [said(null)])).toMatchObject([
      { props: { basis: "DEPARTMENT" } },
    ]);
  });
});
