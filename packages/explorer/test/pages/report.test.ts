import { expect, test } from "vitest";
import type { Mention } from "../../src/pages/report/text.ts";
import { piecesOf } from "../../src/pages/report/text.ts";

const mention = (start: number, end: number, name: string): Mention => ({
  kind: "INITIATIVE",
  target: `Initiative:${name}`,
  name,
  start,
  end,
  stance: "IMPLEMENTED",
  mode: null,
});

// The sentence begins at offset 100 of its edition.
const sentence = { text: "全县推行首违不罚清单。", start: 100, end: 111 };

test("a sentence is cut at its mentions and loses no character", () => {
  const pieces = piecesOf(sentence, [mention(104, 110, "首违不罚清单")]);
  expect(pieces.map((piece) => [piece.text, piece.mention?.name])).toEqual([
    ["全县推行", undefined],
    ["首违不罚清单", "首违不罚清单"],
    ["。", undefined],
  ]);
});

test("of overlapping mentions the longer one that begins first is marked", () => {
  const pieces = piecesOf(sentence, [
    mention(104, 108, "short"),
    mention(104, 110, "long"),
    mention(106, 110, "inside"),
  ]);
  expect(pieces.filter((piece) => piece.mention !== null).map((piece) => piece.mention?.name)).toEqual(["long"]);
  expect(pieces.map((piece) => piece.text).join("")).toBe(sentence.text);
});

test("mentions of other sentences are not marked here", () => {
  expect(piecesOf(sentence, [mention(90, 99, "before"), mention(111, 115, "after")])).toEqual([
    { text: sentence.text, mention: null },
  ]);
});
