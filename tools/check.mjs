// `pnpm check`: everything about the code that needs no running: lint, format, unused code, imports, licences, house rules,
// generated files. Each says what is wrong; the exit code is 1 when anything is.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { importOffences } from "./checks/imports.mjs";
import { licenceOffences } from "./checks/licences.mjs";
import { treeOffences } from "./checks/tree.mjs";
import { bin, root, run } from "./run.mjs";

const STEPS = [
  ["types", () => run(bin("tsc"), ["-b"])],
  ["lint and format", () => run(bin("biome"), ["check", "--error-on-warnings", "."])],
  ["unused code", () => run(bin("knip"), ["--no-progress"])],
  ["imports", () => said(importOffences(root))],
  ["licences", () => said(licenceOffences(root))],
  ["house rules", () => said(treeOffences(root))],
  [
    "generated files",
    () => (existsSync(join(root, "tools/codegen.mjs")) ? run(process.execPath, ["tools/codegen.mjs", "--check"]) : 0),
  ],
];

function said(offences) {
  for (const offence of offences) console.error(offence);
  return offences.length > 0 ? 1 : 0;
}

/** Runs all steps; returns the names of those that failed. */
export function checkAll() {
  return STEPS.filter(([name, step]) => {
    const failed = step() !== 0;
    console.log(`${failed ? "✗" : "✓"} ${name}`);
    return failed;
  }).map(([name]) => name);
}

if (process.argv[1] === join(root, "tools", "check.mjs")) process.exit(checkAll().length > 0 ? 1 : 0);
