// Extraction, text in memory → record line, against jieba's cutting of the same texts and against UTF-8 decoding plus
// JSON.stringify of the same records; then two workers against one over files. Rates are MB of UTF-8 text a second, once
// the engine has compiled the code that runs often: the first texts are not counted.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";
import { compileExtract, sourceOfText } from "../packages/extractor/dist/index.js";
import { loadReference } from "../packages/reference/dist/index.js";
import { makeReports } from "./_texts.mjs";

const MEGABYTES = Number(process.env.BENCH_MB ?? 20);
const texts = makeReports(MEGABYTES);
const bytes = texts.map((text) => Buffer.from(text));
const size = bytes.reduce((sum, b) => sum + b.length, 0) / 1e6;
const rate = (ms) => (size / ms) * 1000;
const timed = (work) => {
  const start = performance.now();
  const result = work();
  return [performance.now() - start, result];
};

const extract = compileExtract(loadReference());
const jieba = Jieba.withDict(dict);
for (const text of texts.slice(0, 400)) {
  extract(sourceOfText("warm.txt", text));
  jieba.cut(text);
}

// Turns of the two, so that a drifting machine does not favour one.
const slices = 10;
let [extractMs, jiebaMs, floorMs] = [0, 0, 0];
for (let i = 0; i < slices; i += 1) {
  const from = Math.floor((texts.length * i) / slices);
  const to = Math.floor((texts.length * (i + 1)) / slices);
  const part = texts.slice(from, to);
  jiebaMs += timed(() => part.map((text) => jieba.cut(text)))[0];
  const [ms, records] = timed(() => part.map((text, j) => extract(sourceOfText(`${from + j}.txt`, text))));
  const [write] = timed(() => records.map((record) => JSON.stringify(record)));
  extractMs += ms + write;
  const decoder = new TextDecoder();
  const [decode] = timed(() => bytes.slice(from, to).map((b) => decoder.decode(b)));
  floorMs += decode + write;
}
console.log(`extract          ${rate(extractMs).toFixed(2)} MB/s over ${size.toFixed(1)} MB, ${texts.length} reports`);
console.log(
  `jieba cut        ${rate(jiebaMs).toFixed(2)} MB/s   ratio extract/jieba ${(jiebaMs / extractMs).toFixed(2)} (at least 1, aim 2)`,
);
console.log(
  `decode+stringify ${rate(floorMs).toFixed(2)} MB/s   ratio extract/floor ${(floorMs / extractMs).toFixed(2)} (aim 0.4)`,
);

// Over files, each run in a process of its own (its peak memory and its compiled code are its alone): workers, and memory
// against the size of the corpus. The clock starts when half of the files are done: by then workers have started and
// loaded their tables (said apart), and each has compiled what runs often.
const folder = mkdtempSync(join(tmpdir(), "atlas-bench-"));
const write = (name, list) => {
  const path = join(folder, name);
  mkdirSync(path);
  for (const [i, text] of list.entries()) writeFileSync(join(path, `${String(i).padStart(6, "0")}.txt`), text);
  return path;
};
const batch = fileURLToPath(new URL("_batch.mjs", import.meta.url));
const run = (path, jobs) => {
  const args = [batch, path, join(folder, "records.jsonl"), String(jobs)];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" }));
};
const all = write("all", texts);
const small = run(write("half", texts.slice(0, texts.length >> 1)), 1);
const one = run(all, 1);
const two = run(all, 2);
console.log(
  `memory           ${small.peak.toFixed(0)} MB at half the corpus, ${one.peak.toFixed(0)} MB at all of it   ratio ${(one.peak / small.peak).toFixed(2)} (flat is 1)`,
);
console.log(
  `workers          1: ${rate(one.ms).toFixed(2)} MB/s   2: ${rate(two.ms).toFixed(2)} MB/s   ratio ${(one.ms / two.ms).toFixed(2)} (at least 1.7)`,
);
console.log(`first record     1: ${one.first.toFixed(0)} ms   2: ${two.first.toFixed(0)} ms after the start`);
rmSync(folder, { recursive: true });
