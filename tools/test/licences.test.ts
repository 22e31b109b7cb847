import { expect, test } from "vitest";
// @ts-expect-error the tools are plain JavaScript
import { allowed, licenceOf } from "../checks/licences.mjs";

test("permissive licences pass, a choice that begins with one too", () => {
  for (const licence of ["MIT", "Apache-2.0", "(MIT OR GPL-3.0-or-later)", "BSD-3-Clause"])
    expect(allowed("some", licence)).toBe(true);
});

test("copyleft passes only for what is named as not shipped", () => {
  expect(allowed("some", "GPL-3.0")).toBe(false);
  expect(allowed("some", "AGPL-3.0-only")).toBe(false);
  expect(allowed("some", "none named")).toBe(false);
  expect(allowed("axe-core", "MPL-2.0")).toBe(true);
  expect(allowed("lightningcss-linux-x64-gnu", "MPL-2.0")).toBe(true);
});

test("old forms of the licence field are read", () => {
  expect(licenceOf({ licenses: [{ type: "MIT" }] })).toBe("MIT");
  expect(licenceOf({ license: { type: "ISC" } })).toBe("ISC");
});
