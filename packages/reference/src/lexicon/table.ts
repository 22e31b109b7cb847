import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { AtlasError, sha256 } from "@practice-atlas/model";

/** One line of a lexicon table: column name → cell; absent cells are empty strings. */
export type Row = Readonly<Record<string, string>>;

const FOLDER = new URL("../../lexicon/", import.meta.url);

/** Every lexicon file by its name without ending, sub-folders as `folder/name`, in order of name. */
export function readLexiconFiles(folder: URL = FOLDER): ReadonlyMap<string, string> {
  const names = readdirSync(fileURLToPath(folder), { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".tsv"))
    .sort();
  return new Map(names.map((name) => [name.slice(0, -4), readFileSync(new URL(name, folder), "utf8")]));
}

/**
 * Parses a tab-separated table with a header line.
 * @throws AtlasError INPUT when a column is missing or a line has more cells than the header.
 */
export function parseTable(name: string, text: string, columns: readonly string[]): Row[] {
  const [header = "", ...lines] = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const heads = header.split("\t");
  const missing = columns.filter((column) => !heads.includes(column));
  if (missing.length > 0) throw new AtlasError("INPUT", `词表 ${name} 缺少列：${missing.join("、")}。`);
  return lines.flatMap((line, index) => {
    if (line.trim() === "") return [];
    const cells = line.split("\t");
    if (cells.length > heads.length)
      throw new AtlasError(
        "INPUT",
        `词表 ${name} 第 ${String(index + 2)} 行有 ${String(cells.length)} 格，表头只有 ${String(heads.length)} 列。`,
      );
    return [Object.fromEntries(heads.map((head, i) => [head, cells[i] ?? ""]))];
  });
}

/** The `|`-separated items of a cell, blanks left out. */
export function items(cell: string | undefined): string[] {
  return (cell ?? "")
    .split("|")
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

/** One hash over all files, names included, so that any edit makes records stale. */
export function hashFiles(files: ReadonlyMap<string, string>): string {
  return sha256([...files].map(([name, text]) => `${name}\n${text}`).join("\n\u0000\n"));
}
