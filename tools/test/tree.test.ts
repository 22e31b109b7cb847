import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";
// @ts-expect-error the tools are plain JavaScript
import { treeOffences } from "../checks/tree.mjs";

let root: string;

function repository(files: Readonly<Record<string, string>>): string {
  root = mkdtempSync(join(tmpdir(), "atlas-tree-"));
  execFileSync("git", ["init", "-q"], { cwd: root });
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}

afterEach(() => rmSync(root, { recursive: true }));

test("a source that .gitignore hides is an offence, for no clone would hold it", () => {
  const files = {
    ".gitignore": "node_modules\ncoverage\n",
    "packages/api/src/coverage/resolvers.ts": "export {};\n",
    "packages/api/src/other.ts": "export {};\n",
  };
  expect(treeOffences(repository(files))).toEqual([
    "packages/api/src/coverage/resolvers.ts is a source that .gitignore hides",
  ]);
});

test("what is installed or built may be hidden", () => {
  const files = {
    ".gitignore": "node_modules\ndist\n/coverage\n",
    "packages/api/dist/a.mjs": "",
    "packages/api/node_modules/b/src/b.ts": "",
    "coverage/c.json": "{}",
  };
  expect(treeOffences(repository(files))).toEqual([]);
});
