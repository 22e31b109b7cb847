import { AtlasError } from "@practice-atlas/model";
import { expect, test } from "vitest";
import { errorOf, faultOf } from "../../src/batch/fault.ts";

const crossed = (error: unknown): Error => errorOf(structuredClone(faultOf(error)!));

test("an error of ours keeps class, code and sentence when it crosses between threads", () => {
  const error = crossed(new AtlasError("INPUT", "第 2 行有误。"));
  expect(error).toBeInstanceOf(AtlasError);
  expect(error).toMatchObject({ code: "INPUT", message: "第 2 行有误。" });
});

test("a refusal of the system keeps code and path", () => {
  const full = Object.assign(new Error("ENOSPC: no space left"), { code: "ENOSPC", path: "records.jsonl" });
  expect(crossed(full)).toMatchObject({ message: "ENOSPC: no space left", code: "ENOSPC", path: "records.jsonl" });
});

test("what nobody foresaw is no fault", () => {
  expect(faultOf(new TypeError("x"))).toBeNull();
  expect(faultOf("x")).toBeNull();
});
