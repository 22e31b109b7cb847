// Small helpers that the tools share: run a program, say a line, know the root.
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs a program in the root with its output shown; returns its exit code. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: "inherit", ...options });
  if (result.error) console.error(`${command}: ${result.error.message}`);
  return result.status ?? 1;
}

/** The path of a program installed by the workspace. */
export function bin(name) {
  return join(root, "node_modules", ".bin", name);
}

/** Builds all packages (quick when nothing changed); returns the exit code. */
export function build() {
  return run(bin("tsc"), ["-b"]);
}
