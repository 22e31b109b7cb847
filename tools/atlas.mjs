// `pnpm atlas …`: builds what changed, then runs the command in the folder it was called from.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { build, root } from "./run.mjs";

const built = build();
if (built !== 0) process.exit(built);
const cwd = process.env.INIT_CWD ?? process.cwd();
const cli = join(root, "packages", "cli", "dist", "main.js");
const result = spawnSync(process.execPath, [cli, ...process.argv.slice(2)], { cwd, stdio: "inherit" });
process.exit(result.signal === null ? (result.status ?? 1) : 1);
