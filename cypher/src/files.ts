import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";

/** A statement as its file holds it. */
export interface CypherFile {
  /** The file's name without ending: `recurringInitiatives`. */
  readonly name: string;
  /** Path below the folder `cypher/`, with `/`. */
  readonly path: string;
  readonly text: string;
}

const ROOT = new URL("../", import.meta.url);
/** `fulltext/` holds what only Neo4j runs; the embedded store has its own text index. */
const FOLDERS = ["load", "read", "fulltext"];

/** Every statement under `load/`, `read/` and `fulltext/`, in order of path. */
export function readCypherFiles(): readonly CypherFile[] {
  return FOLDERS.flatMap((folder) => {
    const names = readdirSync(fileURLToPath(new URL(`${folder}/`, ROOT)), { recursive: true, encoding: "utf8" });
    const paths = names
      .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
      .filter((name) => name.endsWith(".cypher"));
    return paths.sort().map((path) => ({
      name: basename(path, ".cypher"),
      path,
      text: readFileSync(new URL(path, ROOT), "utf8"),
    }));
  });
}

/** The statements of `schema/<store>.cypher`, one a string, in the order in which they must run. */
export function readSchema(store: "neo4j" | "embedded"): readonly string[] {
  const text = readFileSync(new URL(`schema/${store}.cypher`, ROOT), "utf8");
  return text
    .split(";")
    .map((statement) => statement.replaceAll(/^\/\/.*\n/gm, "").trim())
    .filter((statement) => statement !== "");
}

/** Texts by name, read once by whoever opens a store. */
export function loadStatements(): ReadonlyMap<string, string> {
  return new Map(readCypherFiles().map(({ name, text }) => [name, text]));
}
