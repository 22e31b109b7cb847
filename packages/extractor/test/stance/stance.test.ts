import type { CoveredPlace } from "@practice-atlas/model";
import { loadLexicon } from "@practice-atlas/reference";
import { describe, expect, test } from "vitest";
import { compileStance } from "../../src/relate/stance/index.ts";
import { compileSplit } from "../../src/split/index.ts";
import type { StanceReading, Target } from "../../src/stages.ts";

const lexicon = loadLexicon();
const split = compileSplit(lexicon);
const stance = compileStance(lexicon);
const LULIANG: CoveredPlace = { id: "530322", name: "陆良县", level: "COUNTY", rule: "test" };
const HEADS = { done: "一、主要成效", fault: "一、存在的问题", plan: "一、下一步打算" };

/** Reads the stance of the word in 〔〕 (the marks are taken out first). `who` are [words, id] of agencies. */
function read(
  kind: keyof typeof HEADS,
  marked: string,
  who: readonly [string, string][] = [],
  year = 2024,
): StanceReading {
  const open = marked.indexOf("〔");
  const close = marked.indexOf("〕");
  const head = `${HEADS[kind]}\n`;
  const text = `${head}${marked.replace("〔", "").replace("〕", "")}\n`;
  const agencyTargets = who.map(([words, target]): Target => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, target, rule: "test" };
  });
  const stanceOf = stance({ layout: split(text), place: LULIANG, agencyTargets, placeTargets: [], year });
  return stanceOf({ start: head.length + open, end: head.length + close - 1 });
}

describe("the section gives the base", () => {
  test("achievement, problem, plan", () => {
    expect(read("done", "推行〔告知承诺制〕。").stance).toBe("IMPLEMENTED");
    expect(read("fault", "〔告知承诺制〕落实不严。").stance).toBe("PROBLEM");
    expect(read("plan", "推行〔告知承诺制〕。")).toMatchObject({ stance: "PLANNED", mode: null });
  });
});

describe("cue words refine it", () => {
  test("the future among achievements is planned, 将 in the sense of 把 is not", () => {
    expect(read("done", "我县将继续推行〔告知承诺制〕。").stance).toBe("PLANNED");
    expect(read("done", "将〔法律援助〕纳入实事清单。").stance).toBe("IMPLEMENTED");
  });

  test("a fault owned up to is a problem, one that is remedied is not", () => {
    expect(read("done", "但〔法律顾问〕作用发挥仍不充分。").stance).toBe("PROBLEM");
    expect(read("done", "针对程序不规范问题开展〔案卷评查〕。").stance).toBe("IMPLEMENTED");
  });

  test("after a turn a problem section tells of plans", () => {
    expect(read("fault", "公示不及时。下一步，推行〔综合查一次〕。").stance).toBe("PLANNED");
  });

  test("what a plan builds on is done", () => {
    expect(read("plan", "在〔一网通办〕基础上推进跨省通办。").stance).toBe("IMPLEMENTED");
  });

  test("going on, trial, rule and withdrawal are modes", () => {
    expect(read("plan", "持续推进〔一网通办〕。").mode).toBe("CONTINUED");
    expect(read("done", "试点〔综合查一次〕。").mode).toBe("PILOT");
    expect(read("done", "决策必须经〔合法性审查〕。").mode).toBe("REQUIRED");
    expect(read("done", "评估后收回〔行政执法赋权〕三十项。").mode).toBe("ROLLED_BACK");
  });

  test("not done is negated, not happened is not", () => {
    expect(read("done", "因故未开展〔旁听庭审〕。").stance).toBe("NEGATED");
    expect(read("done", "未发生因〔行政复议〕引起的信访。").stance).toBe("IMPLEMENTED");
  });

  test("an earlier year is past, since then or compared with it is not", () => {
    expect(read("done", "2019年，建成〔法治文化公园〕。").stance).toBe("PAST");
    expect(read("done", "2022年以来，开展〔法治体检〕。").stance).toBe("IMPLEMENTED");
    expect(read("done", "较2021年，〔法律援助〕案件增长三成。").stance).toBe("IMPLEMENTED");
    expect(read("done", "“十三五”期间，推行〔权力清单〕。").stance).toBe("PAST");
  });
});

describe("whose doing it is", () => {
  test("a higher body's is mentioned with it as actor", () => {
    const reading = read("done", "省司法厅印发〔行政裁量权基准〕目录。", [["省司法厅", "a-530000-abc"]]);
    expect(reading).toMatchObject({ stance: "MENTIONED", actor: "a-530000-abc" });
  });

  test("a lower place's keeps its stance and names it", () => {
    const reading = read("done", "马街镇推行〔综合查一次〕。", [["马街镇", "530322103"]]);
    expect(reading).toMatchObject({ stance: "IMPLEMENTED", actor: "530322103" });
  });

  test("one's own body's is one's own, also by order from above", () => {
    expect(read("done", "县司法局开展〔案卷评查〕。", [["县司法局", "a-530322-abc"]])).toMatchObject({
      stance: "IMPLEMENTED",
      actor: null,
    });
    expect(read("done", "按照省司法厅要求开展〔案卷评查〕。", [["省司法厅", "a-530000-abc"]]).actor).toBeNull();
  });

  test("words in a title are mentioned", () => {
    expect(read("done", "落实《〔告知承诺制〕实施办法》。")).toMatchObject({ stance: "MENTIONED", rule: "in-title" });
  });
});
