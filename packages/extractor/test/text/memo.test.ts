import { expect, test } from "vitest";
import { remember, rememberPair } from "../../src/text/index.ts";

test("what was worked out once is not worked out again", () => {
  let asked = 0;
  const length = remember((word) => {
    asked += 1;
    return word.length;
  });
  expect([length("法治"), length("法治"), length("政府")]).toEqual([2, 2, 2]);
  expect(asked).toBe(2);
});

test("what nobody asks for any more is forgotten, what is asked for now and then is not", () => {
  const asked: string[] = [];
  const same = remember((word) => {
    asked.push(word);
    return word;
  });
  same("始终");
  same("一次");
  for (let i = 0; i < 40_000; i += 1) {
    same(`词${String(i)}`);
    if (i % 1000 === 0) same("始终");
  }
  same("始终");
  same("一次");
  expect(asked.filter((word) => word === "始终")).toHaveLength(1);
  expect(asked.filter((word) => word === "一次")).toHaveLength(2);
});

test("two strings are told apart wherever one ends", () => {
  const pair = rememberPair((first, second) => [first, second]);
  expect(pair("530322", "陆良县\n司法局")).toEqual(["530322", "陆良县\n司法局"]);
  expect(pair("", "530322")).toEqual(["", "530322"]);
  expect(pair("530322", "")).toEqual(["530322", ""]);
});
