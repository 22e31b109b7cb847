// `pnpm start`: builds the program, then the sample corpus when it is not built yet from these very files, then shows it.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { buildExplorer } from "./explorer.mjs";
import { build, root, run } from "./run.mjs";

const SAMPLE = join(root, "corpus", "sample");
/** What the built sample depends on. */
const INPUTS = [
  "corpus/sample",
  "cypher",
  "packages/model/dist",
  "packages/reference",
  "packages/extractor/dist",
  "packages/graph/dist",
];
const cli = join(root, "packages", "cli", "dist", "main.js");

function fingerprint() {
  const hash = createHash("sha256");
  for (const input of INPUTS) {
    const folder = join(root, input);
    const names = readdirSync(folder, { recursive: true, encoding: "utf8", withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(js|tsv|txt|cypher|json)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((name) => !name.includes("node_modules"))
      .sort();
    for (const name of names) hash.update(name).update(readFileSync(name));
  }
  return hash.update(process.env.NEO4J_URI ?? "").digest("hex");
}

/** Builds the sample unless the stamp says that it stands; returns the exit code. */
function buildSample(data, env) {
  const stamp = join(data, "sample.stamp");
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return 0;
  console.log("构建样例语料（corpus/sample：本项目摘编，非原文）……");
  const status = run(process.execPath, [cli, "build", SAMPLE], { env });
  if (status !== 0) return status;
  mkdirSync(data, { recursive: true });
  writeFileSync(stamp, wanted);
  return 0;
}

const built = build() || buildExplorer();
if (built !== 0) process.exit(built);
const data = resolve(process.env.INIT_CWD ?? root, process.env.ATLAS_DATA ?? join(root, ".atlas", "sample"));
const env = { ...process.env, ATLAS_DATA: data };
const status = buildSample(data, env);
if (status !== 0) process.exit(status);
const server = spawn(process.execPath, [cli, "serve", ...process.argv.slice(2)], { cwd: root, env, stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
server.on("exit", (code, signal) => process.exit(signal === null ? (code ?? 1) : 0));
