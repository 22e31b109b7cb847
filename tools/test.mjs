// `pnpm test`: checks, then every test this machine can run. What it could not run is named at the end;
// with CI=true nothing may be missing.
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkAll } from "./check.mjs";
import { startForTests, stopForTests } from "./neo4j/for-tests.mjs";
import { bin, run } from "./run.mjs";

const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const ci = process.env.CI === "true";
const missing = [];

function chromium() {
  const found = process.env.CHROMIUM ?? CHROMIUM.find((path) => existsSync(path));
  if (found === undefined) missing.push("browser tests: no Chromium; install it or set CHROMIUM to its path");
  return found;
}

/** A real Neo4j: the one that the environment names, or one of our own. */
async function neo4j() {
  const env = await startForTests();
  if (env === null)
    missing.push("store tests on Neo4j: no server; set NEO4J_TEST_URI (_USER, _PASSWORD) or install Java 17 and Maven");
  return env ?? {};
}

/** The counts of a vitest JSON report. */
function countsOf(file) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(file, "utf8"));
  const failed =
    report.numFailedTests +
    report.testResults.filter((suite) => suite.status === "failed" && suite.assertionResults.length === 0).length;
  return { passed: report.numPassedTests, failed, skipped: report.numPendingTests + report.numTodoTests };
}

const failedChecks = process.argv.includes("--no-checks") ? [] : checkAll();
if (run(process.execPath, ["tools/explorer.mjs"]) !== 0) failedChecks.push("explorer build");
const browser = chromium();
const env = { ...process.env, ...(await neo4j()), ...(browser === undefined ? {} : { CHROMIUM: browser }) };
const projects = ["unit", "store", ...(browser === undefined ? [] : ["e2e"])].flatMap((name) => ["--project", name]);
const report = join(mkdtempSync(join(tmpdir(), "atlas-test-")), "report.json");
const status = run(
  bin("vitest"),
  ["run", ...projects, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
  { env },
);
await stopForTests();

const counts = countsOf(report);
for (const name of failedChecks) console.error(`check failed: ${name}`);
for (const what of missing) console.error(`${ci ? "missing" : "not run here"}: ${what}`);
const failed = counts.failed + failedChecks.length + (ci ? missing.length + counts.skipped : 0);
console.log(`${counts.passed} passed, ${failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ""}`);
process.exit(status !== 0 || failed > 0 ? 1 : 0);
