import { expect, it } from "vitest";
import { findingsOf } from "../../src/report/findings.ts";

const figure = (id: string, start: number, quote: string) =>
  ({ id, kind: "RATE", severity: "WARNING", explanation: "不符", start, quote }) as const;

it("puts the quotes of a finding in the order of the text and says each once", () => {
  const figures = [
    figure("f-2", 40, "办结7件"),
    figure("f-1", 10, "受理9件"),
    figure("f-2", 20, "受理8件"),
    figure("f-2", 30, "受理8件"),
  ];
  expect(findingsOf(figures, []).map(({ id, quotes }) => [id, quotes])).toEqual([
    ["f-1", ["受理9件"]],
    ["f-2", ["受理8件", "办结7件"]],
  ]);
});

it("cuts words out of their sentence by offsets into the text", () => {
  const word = { ...figure("f-3", 105, ""), endAt: 109, text: "这里说的二〇二三年有误。", sentenceStart: 101 };
  expect(findingsOf([], [word])[0]?.quotes).toEqual(["二〇二三"]);
});
