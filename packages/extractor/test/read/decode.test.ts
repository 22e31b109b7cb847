import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeText } from "../../src/read/decode.ts";

const TEXT = "一、主要工作。全县办结案件300件，群众满意度达到95%以上。\n（一）办事更方便。窗口合并，材料精简。\n";
const GB = Buffer.from("d2bba1a2d6f7d2aab9a4d7f7a1a3c8abcfd8b0ecbde1b0b8bcfe333030bcfea1a3", "hex");

const utf16 = (text: string, big: boolean): Buffer =>
  big ? Buffer.from(text, "utf16le").swap16() : Buffer.from(text, "utf16le");

describe("decoding", () => {
  test("takes a BOM off and nothing else", () => {
    expect(decodeText(Buffer.from(`\ufeff${TEXT}`)).text).toBe(TEXT);
    expect(decodeText(Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(TEXT, false)])).text).toBe(TEXT);
    expect(decodeText(Buffer.concat([Buffer.from([0xfe, 0xff]), utf16(TEXT, true)])).text).toBe(TEXT);
  });

  test("tells UTF-8, UTF-16 of both kinds and GB18030 apart without a BOM", () => {
    expect(decodeText(Buffer.from(TEXT))).toEqual({ text: TEXT, encoding: "utf-8" });
    expect(decodeText(utf16(TEXT, false))).toEqual({ text: TEXT, encoding: "utf-16le" });
    expect(decodeText(utf16(TEXT, true))).toEqual({ text: TEXT, encoding: "utf-16be" });
    expect(decodeText(GB)).toEqual({ text: "一、主要工作。全县办结案件300件。", encoding: "gb18030" });
  });

  test("reads UTF-8 that holds a stray zero as UTF-8", () => {
    expect(decodeText(Buffer.from(`${TEXT}\0${TEXT}`))).toEqual({ text: `${TEXT}\0${TEXT}`, encoding: "utf-8" });
  });

  test("keeps line ends as they are", () => {
    expect(decodeText(Buffer.from("甲\r\n乙\r丙\n")).text).toBe("甲\r\n乙\r丙\n");
  });

  test("refuses what is no text", () => {
    expect(() => decodeText(Buffer.from(Array.from({ length: 3000 }, (_, i) => (i * 31) % 8)))).toThrow("不是文本");
  });

  test("gives back any Chinese text written in UTF-8 or UTF-16", () => {
    const text = fc.string({
      unit: fc.constantFrom(..."法治政府建设年度报告，。；（）一二三0123456789 \n"),
      minLength: 40,
      maxLength: 200,
    });
    fc.assert(
      fc.property(text, (t) => {
        const chinese = `法治政府建设情况报告如下办事方便群众满意${t.replace(/[\d \n]/g, "政")}`;
        expect(decodeText(Buffer.from(chinese)).text).toBe(chinese);
        expect(decodeText(utf16(chinese, false)).text).toBe(chinese);
        expect(decodeText(utf16(chinese, true)).text).toBe(chinese);
      }),
    );
  });
});
