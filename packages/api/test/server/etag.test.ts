import { expect, it } from "vitest";
import { entityTag, matches } from "../../src/server/etag.ts";

it("is weak, for compression changes the bytes", () => {
  expect(entityTag("b-0123")).toBe('W/"b-0123"');
});

it("matches any of the tags that a client holds, and no other build's", () => {
  const tag = entityTag("b-0123");
  expect(matches('W/"b-old", W/"b-0123"', tag)).toBe(true);
  expect(matches('W/"b-012"', tag)).toBe(false);
  expect(matches(undefined, tag)).toBe(false);
});
