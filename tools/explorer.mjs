// Builds the explorer's pages when their sources are newer than what was built.
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { bin, root, run } from "./run.mjs";

const folder = join(root, "packages", "explorer");
const built = join(folder, "dist", "index.html");

function newest(path) {
  if (!existsSync(path)) return 0;
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  return Math.max(0, ...entries.filter((e) => e.isFile()).map((e) => statSync(join(e.parentPath, e.name)).mtimeMs));
}

/** Builds when needed; returns the exit code. */
export function buildExplorer() {
  if (!existsSync(join(folder, "index.html"))) return 0;
  const sources = Math.max(
    newest(join(folder, "src")),
    newest(join(folder, "public")),
    statSync(join(folder, "index.html")).mtimeMs,
  );
  if (existsSync(built) && statSync(built).mtimeMs >= sources) return 0;
  return run(bin("vite"), ["build", "--logLevel", "warn"], { cwd: folder });
}

if (process.argv[1] === join(root, "tools", "explorer.mjs")) process.exit(buildExplorer());
