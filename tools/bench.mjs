// `pnpm bench [name…]`: runs the benchmarks in bench/, each printing ratios against something measured in the same run.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { build, root, run } from "./run.mjs";

const built = build();
if (built !== 0) process.exit(built);
const all = readdirSync(join(root, "bench"))
  .filter((name) => name.endsWith(".mjs") && !name.startsWith("_"))
  .map((name) => name.slice(0, -4));
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`no benchmark ${unknown.join(", ")}; there are: ${all.join(", ")}`);
  process.exit(2);
}
const failed = (wanted.length > 0 ? wanted : all).filter(
  (name) => run(process.execPath, ["--expose-gc", join("bench", `${name}.mjs`)]) !== 0,
);
process.exit(failed.length > 0 ? 1 : 0);
