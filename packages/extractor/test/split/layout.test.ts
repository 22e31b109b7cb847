import { loadLexicon } from "@practice-atlas/reference";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileSplit } from "../../src/split/index.ts";
import type { Layout } from "../../src/stages.ts";

const split = compileSplit(loadLexicon());

const PIECES = [
  "一、",
  "（二）",
  "(一)",
  "1.",
  "2．",
  "三、存在的问题",
  "第一，",
  "，",
  "。",
  "；",
  ";",
  "“",
  "”",
  '"',
  "（",
  "）",
  "《",
  "》",
  "\n",
  "\r\n",
  "　　",
  " ",
  "3.5",
  "1,234",
  "1:5",
  "法治政府建设情况报告",
  "柳溪县人民政府",
  "2025年1月6日",
  "下一步打算",
  "：",
  "！",
  "加强领导",
  "\ud83d\ude00",
];
const anyText = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join(""));

function gaps(spans: readonly { start: number; end: number }[], length: number): number[] {
  const edges = [0, ...spans.flatMap((s) => [s.start, s.end]), length];
  return edges.filter((edge, i) => (i % 2 === 0 ? edge !== edges[i + 1] : false));
}

describe("any text", () => {
  test("is partitioned by its sentences, and these by clauses", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { sentences, clauses } = split(text);
        expect(gaps(sentences, text.length)).toEqual([]);
        expect(gaps(clauses, text.length)).toEqual([]);
        expect(
          clauses.every((c) => sentences[c.sentence]!.start <= c.start && c.end <= sentences[c.sentence]!.end),
        ).toBe(true);
        expect(sentences.every((s) => s.start < s.end) && clauses.every((c) => c.start < c.end)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  test("has sections in order that nest, and each sentence stands in its innermost one", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { sections, sentences } = split(text);
        sections.forEach((section, i) => {
          expect(section.ordinal).toBe(i);
          if (i === 0) return;
          expect(section.start).toBeGreaterThanOrEqual(sections[i - 1]!.start);
          const parent = section.parent === null ? null : sections[section.parent]!;
          expect(section.level).toBe((parent?.level ?? 0) + 1);
          if (parent !== null) expect(parent.start <= section.start && section.end <= parent.end).toBe(true);
          expect(section.headingSpan!.start >= section.start && section.headingSpan!.end <= section.end).toBe(true);
        });
        for (const sentence of sentences) {
          const innermost = sections.findLast((s) => s.start <= sentence.start)!;
          expect(sentence.section).toBe(innermost.ordinal);
        }
      }),
      { numRuns: 400 },
    );
  });

  test("gives the same layout twice", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(split(text)).toEqual(split(text));
      }),
    );
  });
});

const words = (layout: Layout): string[] => layout.sentences.map((s) => layout.text.slice(s.start, s.end));
const clausesOf = (layout: Layout): string[] => layout.clauses.map((c) => layout.text.slice(c.start, c.end));

describe("sentences and clauses", () => {
  test("end at 。！？ with the closing marks behind them, and at line ends", () => {
    expect(words(split("他说：“先办后补。”群众点头！好吗？\n第二行"))).toEqual([
      "他说：“先办后补。”",
      "群众点头！",
      "好吗？\n",
      "第二行",
    ]);
  });

  test("end at ； outside brackets and quotes only, and an unclosed quote swallows nothing", () => {
    expect(words(split("办结3件（甲；乙）；又办“一；二”；完"))).toEqual([
      "办结3件（甲；乙）；",
      "又办“一；二”；",
      "完",
    ]);
    expect(words(split("推行“一窗办；群众满意；好评多"))).toEqual(["推行“一窗办；", "群众满意；", "好评多"]);
  });

  test("clauses keep figures whole", () => {
    expect(clausesOf(split("受理1,234件,办结率1:5,共12:30分"))).toEqual(["受理1,234件,", "办结率1:5,", "共12:30分"]);
  });
});
