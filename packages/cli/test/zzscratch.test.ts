import { readFileSync, writeFileSync } from "node:fs";
import { extractBatch } from "@practice-atlas/extractor";
import { compileValidate } from "@practice-atlas/model";
import { it } from "vitest";
it("x", async () => {
  const overlays = [readFileSync("corpus/tutorial/gazetteer.tsv", "utf8")];
  const r = await extractBatch({ paths: ["corpus/tutorial"], out: "/tmp/tut.jsonl", jobs: 1, overlays, onProgress: () => undefined });
  const v = compileValidate();
  const bad = readFileSync("/tmp/tut.jsonl","utf8").trim().split("\n").flatMap((l)=>v(JSON.parse(l)));
  writeFileSync("/tmp/tut.txt", JSON.stringify({r, bad},null,1));
}, 60000);
