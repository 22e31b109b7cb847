import { loadReference } from "@practice-atlas/reference";
import { describe, expect, test } from "vitest";
import { cleanPhrase, objectOf } from "../../src/relate/observations/naming/clean.ts";
import { distribute } from "../../src/relate/observations/naming/lists.ts";
import { join } from "../../src/relate/observations/naming/openName.ts";
import { compileWords, isWeak } from "../../src/relate/observations/words.ts";
import { fold } from "../../src/text/index.ts";

const words = compileWords(loadReference().lexicon);

describe("an indicator's phrase", () => {
  test.each([
    ["2024年，全县共受理行政复议案件", "受理行政复议案件"],
    ["截至11月底，累计发放手册", "发放手册"],
    ["一是全年共录制广播剧", "录制广播剧"],
    ["群众满意率达到", "群众满意率"],
    ["查处交通违法行为", "查处交通违法行为"],
    ["“一证即办”便民措施", "一证即办便民措施"],
    ["公共法律服务热线共接件", "公共法律服务热线接件"],
    ["办结率均为", "办结率"],
    ["直接经济损失约", "直接经济损失"],
  ])("of %s is %s", (raw, phrase) => {
    expect(cleanPhrase(fold(raw), words)).toBe(phrase);
  });

  test.each([
    ["为老年人提供上门服务", "上门服务"],
    ["组织干部参加法律知识考试", "法律知识考试"],
    ["破解权责不清、衔接不畅等难点问题", "破解难点问题"],
    ["开展法律咨询、矛盾调解等志愿服务", "志愿服务"],
    ["由干部组成的代办队伍", "代办队伍"],
    ["学习宪法、民法典等", "学习宪法、民法典"],
  ])("is about what %s counts: %s", (phrase, object) => {
    expect(objectOf(phrase, words)).toBe(object);
  });

  test("is weak when it could be said of anything", () => {
    expect(["办结", "满意率", "参训人员", "其中", "调解成功"].filter((phrase) => !isWeak(phrase, words))).toEqual([]);
    expect(["行政复议案件", "方言广播剧", "法律明白人"].filter((phrase) => isWeak(phrase, words))).toEqual([]);
  });

  test("takes its subject without saying a word twice", () => {
    expect(join("部门联合抽查", "抽查检查对象")).toBe("部门联合抽查检查对象");
    expect(join("行政复议", "行政复议纠错率")).toBe("行政复议纠错率");
  });
});

describe("a list before several figures", () => {
  test("gives each figure its item and the shared head noun", () => {
    expect(distribute("刑事、民事、行政案件分别为", 3, words)).toEqual(["刑事案件", "民事案件", "行政案件"]);
  });

  test("puts the shared subject back", () => {
    expect(distribute("交通事故起数、死亡人数同比分别下降", 2, words)).toEqual(["交通事故起数", "交通事故死亡人数"]);
  });

  test("is none without 分别 or with fewer items than figures", () => {
    expect(distribute("刑事、民事案件", 2, words)).toBeNull();
    expect(distribute("案件分别为", 2, words)).toBeNull();
  });
});
