// Who may import whom. Any other import between packages or stages, and any cycle of files, is an offence.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

/** package → the workspace packages it may import. */
const MAY_IMPORT = {
  model: [],
  cypher: ["model"],
  reference: ["model"],
  extractor: ["model", "reference"],
  graph: ["model", "cypher", "reference"],
  api: ["model", "cypher", "reference", "graph"],
  cli: ["model", "cypher", "reference", "extractor", "graph", "api"],
  explorer: [],
};

/** The extractor's stages never import each other. */
const STAGES = ["read", "split", "recognise", "resolve", "relate", "write"];

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^"'`;]*?from\s+["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)|(?:^|\n)\s*import\s+["']([^"']+)["']/g;

function sources(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes("generated"))
    .map((name) => join(folder, name));
}

/** The imports of a file: specifiers as written. */
export function importsOf(text) {
  return [...text.matchAll(IMPORT)].map((m) => m[1] ?? m[2] ?? m[3]);
}

/** Offences of one file that lies in a package. */
export function fileOffences(name, folder, file, specifiers) {
  const where = relative(folder, file);
  const stage = name === "extractor" ? STAGES.find((s) => where.startsWith(join("src", s, "/"))) : undefined;
  return specifiers.flatMap((specifier) => {
    const other = /^@practice-atlas\/([a-z]+)/.exec(specifier)?.[1];
    if (other !== undefined && !MAY_IMPORT[name].includes(other))
      return [`${name}/${where} may not import ${specifier}`];
    if (!specifier.startsWith(".")) return [];
    const target = relative(folder, resolve(dirname(file), specifier));
    if (target.startsWith("..")) return [`${name}/${where} reaches out of its package: ${specifier}`];
    const entered = STAGES.find((s) => target.startsWith(join("src", s, "/")));
    if (stage !== undefined && entered !== undefined && entered !== stage)
      return [`${name}/${where} imports another stage: ${specifier}`];
    return [];
  });
}

/** The first cycle among files, as a list of paths, or null. */
export function findCycle(graph) {
  const done = new Set();
  const path = [];
  const visit = (node) => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (done.has(node)) return null;
    path.push(node);
    for (const next of graph.get(node) ?? []) {
      const cycle = visit(next);
      if (cycle !== null) return cycle;
    }
    path.pop();
    done.add(node);
    return null;
  };
  for (const node of graph.keys()) {
    const cycle = visit(node);
    if (cycle !== null) return cycle;
  }
  return null;
}

/** All offences of the tree. */
export function importOffences(root) {
  const graph = new Map();
  const offences = Object.keys(MAY_IMPORT).flatMap((name) => {
    const folder = name === "cypher" ? join(root, "cypher") : join(root, "packages", name);
    return sources(join(folder, "src")).flatMap((file) => {
      const specifiers = importsOf(readFileSync(file, "utf8"));
      graph.set(
        file,
        specifiers.filter((s) => s.startsWith(".") && /\.tsx?$/.test(s)).map((s) => resolve(dirname(file), s)),
      );
      return fileOffences(name, folder, file, specifiers);
    });
  });
  const cycle = findCycle(graph);
  return cycle === null ? offences : [...offences, `cycle: ${cycle.map((f) => relative(root, f)).join(" → ")}`];
}
