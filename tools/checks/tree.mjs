// House rules over the tracked files: sizes, Cypher only in .cypher files, no paths of a machine, no skipped tests.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const HARD_LINES = 250;

function tracked(root) {
  const listed = spawnSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
  });
  return listed.status === 0 ? listed.stdout.split("\0").filter(Boolean) : [];
}

const RULES = [
  {
    about: /^(packages|cypher|tools|e2e|bench)\/.*\.(ts|tsx|mjs|css)$/,
    not: /generated|\.d\.ts$/,
    offence: (text) => (text.split("\n").length > HARD_LINES + 1 ? `has more than ${HARD_LINES} lines` : null),
  },
  {
    about: /^packages\/[^/]+\/src\/.*\.tsx?$/,
    offence: (text) =>
      /[`"'][^`"']*\b(MATCH|MERGE|UNWIND)\b *[($]/.test(text)
        ? "holds Cypher text; it belongs in a .cypher file"
        : null,
  },
  {
    about: /\.test\.tsx?$/,
    offence: (text) =>
      /\b(it|test|describe)\.(skip|only|todo)\b/.test(text) ? "skips, narrows or postpones a test" : null,
  },
  {
    about: /\.(ts|tsx|mjs|md|json|tsv|cypher|yaml|css|html|txt)$/,
    not: /^(pnpm-lock\.yaml|tools\/checks\/tree\.mjs)$/,
    offence: (text) =>
      /(^|[^A-Za-z0-9._/:-])\/(root|home|work|tmp|opt)\//m.test(text) ? "names a path of one machine" : null,
  },
];

/** Sources that a rule of .gitignore hides: they are there for whoever wrote them and missing in every clone. */
function hidden(root) {
  const where = ["packages/*/src", "packages/*/test", "cypher/src", "cypher/test", "tools", "e2e", "bench"].map(
    (folder) => `:(glob)${folder}/**`,
  );
  const listed = spawnSync("git", ["ls-files", "-z", "--others", "--ignored", "--exclude-standard", "--", ...where], {
    cwd: root,
    encoding: "utf8",
  });
  const files = listed.status === 0 ? listed.stdout.split("\0").filter(Boolean) : [];
  return files.filter((file) => /\.(ts|tsx|mjs|graphql|css|json)$/.test(file) && !/(^|\/)node_modules\//.test(file));
}

/** All offences of the tree against the house rules. */
export function treeOffences(root) {
  return [...hidden(root).map((file) => `${file} is a source that .gitignore hides`), ...contentOffences(root)];
}

function contentOffences(root) {
  return tracked(root).flatMap((file) => {
    const rules = RULES.filter((rule) => rule.about.test(file) && !rule.not?.test(file));
    if (rules.length === 0) return [];
    let text;
    try {
      text = readFileSync(join(root, file), "utf8");
    } catch {
      return []; // deleted in the working tree
    }
    return rules.flatMap((rule) => {
      const offence = rule.offence(text);
      return offence === null ? [] : [`${file} ${offence}`];
    });
  });
}
