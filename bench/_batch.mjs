// One batch over files in a process of its own: `node _batch.mjs FOLDER OUT JOBS` prints as JSON the milliseconds that the
// whole would take at the rate of its second half, those until the first record, and the peak memory in MB.
import { extractBatch } from "../packages/extractor/dist/index.js";

const [folder, out, jobs] = process.argv.slice(2);
const begin = performance.now();
let [first, half, counted] = [0, 0, 0];
const onProgress = (done, total) => {
  if (first === 0) first = performance.now() - begin;
  if (half > 0 || done < total / 2) return;
  half = performance.now();
  counted = (total - done) / total;
};
await extractBatch({ paths: [folder], out, jobs: Number(jobs), overlays: [], onProgress });
const ms = (performance.now() - half) / counted;
console.log(JSON.stringify({ ms, first, peak: process.resourceUsage().maxRSS / 1000 }));
