import { EXTENTS, type Extent, PROVENANCES, type Provenance } from "@practice-atlas/model";
import type { ManifestRow } from "../stages.ts";

/** The rows of a `sources.tsv` by file name, and what is wrong with the others. */
export interface Manifest {
  readonly rows: ReadonlyMap<string, ManifestRow>;
  readonly faults: readonly string[];
}

export const MANIFEST_FILE = "sources.tsv";
const COLUMNS = [
  "file",
  "url",
  "publishedAt",
  "site",
  "indexNumber",
  "jurisdiction",
  "department",
  "provenance",
  "extent",
  "note",
];

/** What is wrong with a row's cells, as sentences. */
function faultsOf(cells: ReadonlyMap<string, string>): string[] {
  const cell = (name: string): string => cells.get(name) ?? "";
  const faults: string[] = [];
  const date = cell("publishedAt");
  if (
    date !== "" &&
    !(
      /^\d{4}-\d\d-\d\d$/.test(date) &&
      !Number.isNaN(Date.parse(date)) &&
      new Date(date).toISOString().startsWith(date)
    )
  )
    faults.push(`publishedAt 应为 YYYY-MM-DD，现为“${date}”`);
  if (cell("jurisdiction") !== "" && !/^(?:\d{6}|\d{9}|z-[\w-]+)$/.test(cell("jurisdiction")))
    faults.push(`jurisdiction 应为 6 位或 9 位代码，现为“${cell("jurisdiction")}”`);
  if (cell("provenance") !== "" && !PROVENANCES.includes(cell("provenance") as Provenance))
    faults.push(`provenance 只能是 ${PROVENANCES.join("、")}，现为“${cell("provenance")}”`);
  if (cell("extent") !== "" && !EXTENTS.includes(cell("extent") as Extent))
    faults.push(`extent 只能是 ${EXTENTS.join("、")}，现为“${cell("extent")}”`);
  if (cell("url") !== "" && !/^https?:\/\/\S+$/.test(cell("url")))
    faults.push(`url 应以 http:// 或 https:// 开头，现为“${cell("url")}”`);
  return faults;
}

function rowOf(cells: ReadonlyMap<string, string>): ManifestRow {
  const cell = (name: string): string | null => cells.get(name) || null;
  return {
    url: cell("url"),
    publishedAt: cell("publishedAt"),
    site: cell("site"),
    indexNumber: cell("indexNumber"),
    jurisdiction: cell("jurisdiction"),
    department: cell("department"),
    provenance: cell("provenance") as Provenance | null,
    extent: cell("extent") as Extent | null,
    note: cell("note"),
  };
}

/**
 * Parses `sources.tsv`: a header with `file` and any of the other columns, one row a file, all cells but file
 * optional. A row with a fault is left out and named; unknown columns are named once.
 */
export function parseManifest(text: string): Manifest {
  const [header = "", ...lines] = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const heads = header.split("\t").map((head) => head.trim());
  if (!heads.includes("file"))
    return { rows: new Map(), faults: [`${MANIFEST_FILE} 的表头缺少 file 列，整张表未采用。`] };
  const unknown = heads.filter((head) => head !== "" && !COLUMNS.includes(head));
  const faults =
    unknown.length === 0
      ? []
      : [`${MANIFEST_FILE} 有不认识的列：${unknown.join("、")}；可用的列是 ${COLUMNS.join("、")}。`];
  const rows = new Map<string, ManifestRow>();
  lines.forEach((line, index) => {
    if (line.trim() === "") return;
    const where = `${MANIFEST_FILE} 第 ${String(index + 2)} 行`;
    const values = line.split("\t");
    const cells = new Map(heads.map((head, i) => [head, (values[i] ?? "").trim()]));
    const file = cells.get("file") ?? "";
    const wrong =
      values.length > heads.length
        ? [`有 ${String(values.length)} 格，表头只有 ${String(heads.length)} 列`]
        : faultsOf(cells);
    if (file === "") wrong.unshift("缺少文件名");
    if (rows.has(file)) wrong.push(`文件 ${file} 已在前面出现`);
    if (wrong.length > 0) faults.push(`${where}未采用：${wrong.join("；")}。`);
    else rows.set(file, rowOf(cells));
  });
  return { rows, faults };
}
