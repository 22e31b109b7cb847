import { describe, expect, test } from "vitest";
import { compileWithin } from "../../src/text/within.ts";

const within = compileWithin(["比上年", "比上年同期", "同比", "", "比"].map((word) => ({ word, value: word.length })));

describe("words looked for inside a stretch", () => {
  test("are the longest at the first place where one stands", () => {
    const text = "数量比上年同期和同比";
    expect(within.first(text, 0, text.length)?.word).toBe("比上年同期");
    expect(within.first(text, 3, text.length)?.word).toBe("同比");
  });

  test("stand whole inside the stretch, or a shorter one does", () => {
    expect(within.first("数量比上年同期", 0, 6)?.word).toBe("比上年");
    expect(within.first("数量比上年同期", 0, 4)?.word).toBe("比");
  });

  test("are none where the stretch holds none or is empty", () => {
    expect(within.first("数量上升", 0, 4)).toBeNull();
    expect(within.first("同比", 1, 1)).toBeNull();
  });
});
