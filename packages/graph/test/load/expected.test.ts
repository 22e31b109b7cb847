import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { projectGraph } from "../../src/operations/expected.ts";
import { lineOf } from "../../src/operations/lines.ts";
import { BRAND, RECORDS, yunxi2024 } from "../fixture/records.ts";
import { fixtureReference } from "../fixture/reference.ts";

const reference = fixtureReference();

async function linesOf(records: typeof RECORDS): Promise<string[]> {
  const lines = [];
  for await (const { nodes, links } of projectGraph(records, reference))
    lines.push(...[...nodes, ...links].map(lineOf));
  return [...new Set(lines)].sort();
}

describe("the graph of records", () => {
  it("does not depend on their order", async () => {
    const whole = await linesOf(RECORDS);
    const anyOrder = fc.shuffledSubarray([...RECORDS], { minLength: RECORDS.length });
    await fc.assert(
      fc.asyncProperty(anyOrder, async (records) => {
        expect(await linesOf(records)).toEqual(whole);
      }),
      { numRuns: 20 },
    );
  });

  it("names a discovered practice as most editions do, the smallest claim first among equals", async () => {
    const node = (await linesOf(RECORDS)).find((line) => line.startsWith(`{"at":"Initiative/${BRAND}","props"`));
    expect(node).toContain('"name":"“溪畔评理”"');
  });

  it("holds the text of an edition in its sentences", async () => {
    const texts = (await linesOf([yunxi2024])).flatMap((line) => {
      const { at, props } = JSON.parse(line) as { at: string; props?: { text: string; start: number } };
      return at.startsWith("Sentence/") && props !== undefined ? [props] : [];
    });
    const whole = texts.sort((a, b) => a.start - b.start).map(({ text }) => text);
    expect(whole.join("")).toBe(yunxi2024.text);
  });

  it("holds the places above a covered place up to the nation, and none that nothing refers to", async () => {
    const places = (await linesOf([yunxi2024])).filter(
      (line) => line.includes('"at":"Jurisdiction/') && line.includes('"props"'),
    );
    expect(places.map((line) => (JSON.parse(line) as { at: string }).at)).toEqual([
      "Jurisdiction/100000",
      "Jurisdiction/900000",
      "Jurisdiction/900100",
      "Jurisdiction/900101",
    ]);
  });

  it("ties a finding to its figure and its words", async () => {
    const links = (await linesOf([yunxi2024])).filter((line) => line.includes('"to":"CONCERNS/'));
    expect(links.map((line) => (JSON.parse(line) as { to: string }).to.split("/")[1]).sort()).toEqual([
      "Observation",
      "Sentence",
    ]);
  });
});
