import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AtlasRecord } from "@practice-atlas/model";
import type { StoreConfig } from "../../../src/index.ts";
import { FIXTURE_PLACES, LEXICON } from "../../fixture/reference.ts";

const ROOT = fileURLToPath(new URL("../../../../../", import.meta.url));
const VICTIM = fileURLToPath(new URL("victim.mjs", import.meta.url));

/** Builds what the victim runs on: plain node reads no TypeScript. */
export function buildPackages(): void {
  const built = spawnSync(process.execPath, [join(ROOT, "node_modules/typescript/bin/tsc"), "-b", "packages/graph"], {
    cwd: ROOT,
    encoding: "utf8",
  });
  if (built.status !== 0) throw new Error(`The packages do not build:\n${built.stdout}`);
}

/** Loads in a process of its own. @returns the signal that ended it, or null when it finished. */
export function loadInChild(
  config: StoreConfig,
  records: readonly AtlasRecord[],
  mode: string,
  when: string,
): string | null {
  const folder = mkdtempSync(join(tmpdir(), "atlas-victim-"));
  try {
    writeFileSync(join(folder, "reference.json"), JSON.stringify({ places: FIXTURE_PLACES, lexicon: LEXICON }));
    writeFileSync(join(folder, "records.jsonl"), records.map((one) => `${JSON.stringify(one)}\n`).join(""));
    const child = spawnSync(process.execPath, [VICTIM, JSON.stringify(config), folder, mode, when], {
      encoding: "utf8",
    });
    if (child.signal === null && child.status !== 0) throw new Error(child.stderr);
    return child.signal;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
