import { describe, expect, test } from "vitest";
import { en } from "../../src/i18n/en/index.ts";
import { zh } from "../../src/i18n/zh/index.ts";

/** Every string of a catalogue with its path; functions are called with plain numbers and words. */
function strings(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function")
    return path.endsWith("citation") ? [] : strings(call(value as (...given: unknown[]) => unknown, path), path);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => strings(inner, `${path}.${key}`));
}

function call(say: (...given: unknown[]) => unknown, path: string): unknown {
  if (path.endsWith("rowNote")) return say("自述已开展", 12, 7, 5, 3);
  if (path.endsWith("yearsList")) return say([2022, 2023]);
  if (path.endsWith("firstBetween")) return say(2021, 2024, [2022, 2023]);
  return say(...[12, 7, 5, 3].slice(0, Math.max(1, say.length)));
}

describe("the catalogues", () => {
  test("have the same shape in both languages", () => {
    expect(strings(en).map(([path]) => path)).toEqual(strings(zh).map(([path]) => path));
  });

  test("leave no string empty but the letter of an original", () => {
    for (const catalogue of [zh, en]) {
      expect(strings(catalogue).flatMap(([path, text]) => (text === "" ? [path] : []))).toEqual([
        ".coverage.letter.ORIGINAL",
      ]);
    }
  });

  test("never rank, blame or call silence absence", () => {
    const said = strings(zh).map(([, text]) => text.replaceAll("未提及不等于未开展", ""));
    expect(said.filter((text) => /排行|差距|抄袭|未开展/.test(text))).toEqual([]);
  });

  test("say the words of the design", () => {
    expect(zh.counts(7, 12)).toBe("库内 12 份全文报告中 7 份提及。未提及不等于未开展。");
    expect(Object.values(zh.blank)).toEqual(["全文未见提及", "仅收节选，无法判断", "未收录该年报告"]);
    expect(zh.initiative.firstOpen(2021)).toBe("2021 年或更早（库内首份报告即已提及）");
    expect(zh.initiative.firstBetween(2022, 2024, [2023])).toBe("2022 年未见、2024 年首见（2023 年报告缺）");
    expect(zh.mandate("国发〔2024〕3号")).toBe("上级统一部署（国发〔2024〕3号）：多地提及属预期");
    expect(zh.metric.mixed([zh.metric.part(3, "累计"), zh.metric.part(2, "当年")].join("，"))).toBe(
      "口径不一：3 地为累计，2 地为当年；不作排名",
    );
    expect([zh.provenance.DIGEST, zh.provenance.FICTION]).toEqual(["本项目摘编，非原文", "示例文本，纯属虚构"]);
  });

  test("quote a citation whole, with its source and its address", () => {
    const given = {
      quote: "话",
      title: "报告",
      place: "甲县",
      year: 2024,
      section: "一、做法",
      note: "本项目摘编，非原文。",
      url: "无公开网址",
      link: "http://atlas.test/",
    };
    const text = zh.evidence.citation(given);
    for (const part of Object.values(given)) expect(text).toContain(String(part));
  });
});
