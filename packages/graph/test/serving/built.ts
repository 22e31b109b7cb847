import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));

/** Compiles what the reading process runs, so that a test never sees a stale worker. */
export function compileWorker(): void {
  const built = spawnSync("node_modules/.bin/tsc", ["-b", "packages/graph"], { cwd: ROOT, encoding: "utf8" });
  if (built.status !== 0) throw new Error(`packages/graph does not compile:\n${built.stdout}${built.stderr}`);
}
