// `pnpm run score`: extracts the real reports that lie beside the checkout and measures against their gold.
// Fails on an offence or when a figure falls below what was reached before (tools/score-floor.json).
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root, run } from "./run.mjs";

const shared = join(root, "..", "shared");
if (!existsSync(join(shared, "score"))) {
  console.error("no reports with gold beside the checkout");
  process.exit(2);
}
const scratch = mkdtempSync(join(tmpdir(), "atlas-score-"));
process.on("exit", () => rmSync(scratch, { recursive: true }));
const records = join(scratch, "records.jsonl");
const extracted = run(process.execPath, ["tools/atlas.mjs", "extract", join(shared, "reports"), "--out", records]);
if (extracted !== 0) process.exit(extracted);
const scored = spawnSync(process.execPath, [join(shared, "score", "score.mjs"), records, "--json"], {
  encoding: "utf8",
});
const { table, offences } = JSON.parse(scored.stdout);
const floorFile = join(root, "tools", "score-floor.json");
const floor = existsSync(floorFile) ? JSON.parse(readFileSync(floorFile, "utf8")) : {};
const below = [];
for (const { category, precision, recall, f1 } of table) {
  const figures = { precision, recall, f1: f1 ?? 1 };
  const wanted = floor[category] ?? {};
  for (const [name, value] of Object.entries(wanted))
    if ((figures[name] ?? 0) < value - 1e-9) below.push(`${category} ${name} ${figures[name]} < ${value}`);
  console.log(
    category.padEnd(22),
    ...[precision, recall, f1].map((x) => (x === null ? "    –" : x.toFixed(3)).padStart(7)),
  );
}
if (process.argv.includes("--keep")) {
  const down = (x) => Math.floor((x ?? 1) * 1000) / 1000;
  const kept = Object.fromEntries(
    table.map(({ category, precision, recall, f1 }) => [
      category,
      { precision: down(precision), recall: down(recall), f1: down(f1) },
    ]),
  );
  writeFileSync(floorFile, `${JSON.stringify(kept, null, 2)}\n`);
}
for (const line of [...offences.map((o) => `offence: ${o}`), ...below.map((b) => `below the floor: ${b}`)])
  console.error(line);
process.exit(offences.length + below.length > 0 ? 1 : 0);
