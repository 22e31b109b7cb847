import { METRIC_KINDS } from "@practice-atlas/model";
import { loadReference, readInitiatives, readMetrics } from "@practice-atlas/reference";
import { describe, expect, test } from "vitest";
import { parseTrigger } from "../../src/relate/observations/catalogue/triggers.ts";
import { compileWords, isWeak } from "../../src/relate/observations/words.ts";

const { lexicon } = loadReference();
const metrics = readMetrics(lexicon);
const words = compileWords(lexicon);
const units = new Map(lexicon.table("units", ["unit", "class", "kind", "reason"]).map((row) => [row["unit"]!, row]));

describe("the catalogue of metrics", () => {
  test("has at least 250, each with its own slug and name and a reason", () => {
    expect(metrics.length).toBeGreaterThanOrEqual(250);
    expect(new Set(metrics.map((m) => m.slug)).size).toBe(metrics.length);
    expect(new Set(metrics.map((m) => m.name)).size).toBe(metrics.length);
    expect(
      metrics.filter((m) => m.reason === "" || m.triggers.length === 0 || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(m.slug)),
    ).toEqual([]);
  });

  test("counts in units of the table, with their class and a known kind", () => {
    for (const m of metrics) {
      expect([m.slug, units.get(m.unit ?? "")?.["class"]]).toEqual([m.slug, m.unitClass]);
      expect(METRIC_KINDS).toContain(m.kind);
      expect(m.units.filter((unit) => !units.has(unit))).toEqual([]);
    }
  });

  test("measures practices that the catalogue of practices has", () => {
    const slugs = new Set(readInitiatives(lexicon).map((i) => i.slug));
    expect(
      metrics
        .filter((m) => m.initiative !== null && !slugs.has(m.initiative))
        .map((m) => `${m.slug}: ${m.initiative ?? ""}`),
    ).toEqual([]);
  });

  test("names only groups that metric-words.tsv has", () => {
    const named = metrics.flatMap((m) => m.triggers.flatMap((t) => [...t.matchAll(/\{([^}]+)\}/g)].map((g) => g[1]!)));
    expect(named.filter((group) => !words.groups.has(group))).toEqual([]);
  });

  test("has no trigger of one verb such as 办结 without context", () => {
    const bare = metrics.flatMap((m) =>
      m.triggers.filter((t) => {
        const { near, context } = parseTrigger(t, words);
        return (
          context.length === 0 &&
          near.length === 1 &&
          words.list("verb").includes(near[0]![0]!) &&
          isWeak(near[0]![0]!, words) &&
          near[0]![0]!.length < 3
        );
      }),
    );
    expect(bare.filter((t) => ["办结", "受理", "整改", "成功", "办理", "完成", "审核"].includes(t))).toEqual([]);
  });
});

describe("a trigger", () => {
  test("is read as context, then words beside the figure in order", () => {
    expect(parseTrigger("行政复议>决定…撤销", words)).toEqual({ near: [["决定"], ["撤销"]], context: [["行政复议"]] });
  });

  test("stands for every synonym of a group", () => {
    const { near } = parseTrigger("{办结}率", words);
    expect(near[0]).toEqual(expect.arrayContaining(["办结率", "审结率"]));
  });
});
