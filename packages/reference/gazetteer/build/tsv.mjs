// Reading and writing of the tables beside this folder.
import { readFileSync } from "node:fs";

/** Where the tables live: the parent of the build folder. */
export const TABLES = new URL("../", import.meta.url);

/** Reads a table of this gazetteer as objects keyed by its header row; lines that begin with # are comments. */
export function readTable(file) {
  const lines = readFileSync(new URL(file, TABLES), "utf8").split("\n");
  const rows = lines.filter((line) => line !== "" && !line.startsWith("#")).map((line) => line.split("\t"));
  const header = rows.shift();
  return rows.map((cells) => Object.fromEntries(header.map((key, i) => [key, cells[i] ?? ""])));
}

/** Writes rows (arrays of strings) under a header, sorted by code units so that every machine writes the same bytes. */
export function formatTable(header, rows) {
  const lines = rows.map((cells) => cells.join("\t"));
  lines.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return `${[header.join("\t"), ...lines].join("\n")}\n`;
}
