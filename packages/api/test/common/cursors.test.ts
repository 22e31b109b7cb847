import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeCursor, encodeCursor } from "../../src/common/cursors.ts";

describe("a cursor", () => {
  it("gives back the position that it was made of", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1 }), fc.string({ unit: "grapheme" }), (at, key) => {
        expect(decodeCursor(encodeCursor({ at, key }))).toEqual({ at, key });
      }),
    );
  });

  it("can stand in an address as it is", () => {
    expect(encodeCursor({ at: 12, key: "法律明白人?&/" })).toMatch(/^[\w-]+$/);
  });

  it.each(["", "abc", "{}", "WzAsImEiXQ", "WzEuNSwiYSJd", "WzEsMl0", "bnVsbA"])(
    "is refused when it is %j",
    (cursor) => {
      expect(() => decodeCursor(cursor)).toThrowError(expect.objectContaining({ extensions: { code: "BAD_CURSOR" } }));
    },
  );
});
