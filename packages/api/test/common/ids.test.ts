import { describe, expect, it } from "vitest";
import { globalId, parseGlobalId } from "../../src/common/ids.ts";

describe("a global id", () => {
  it.each([
    ["Jurisdiction", "530322"],
    ["Jurisdiction", "z-530300-0a1b2c3d"],
    ["Observation", "r-0123456789abcdef:328.2"],
    ["Edition", "r-0123456789abcdef"],
  ] as const)("names a %s %s and is read back", (type, id) => {
    expect(parseGlobalId(globalId(type, id))).toEqual({ type, id });
  });

  it.each(["", "530322", "Place:530322", "Jurisdiction:", ":530322", "Sentence:r-0@1", "constructor:x"])(
    "is refused when it is %j",
    (id) => {
      expect(() => parseGlobalId(id)).toThrowError(expect.objectContaining({ extensions: { code: "BAD_ID" } }));
    },
  );
});
