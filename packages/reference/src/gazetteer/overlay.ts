import { AtlasError } from "@practice-atlas/model";
import { NATION, parentOf } from "./place.ts";
import { PLACE_COLUMNS, type PlaceRow, placeRow } from "./tables.ts";

/** A row with the place where a person finds it again. */
interface Sited {
  readonly row: PlaceRow;
  readonly where: string;
  /** Which overlay it stands in. */
  readonly overlay: number;
}

const fail = (where: string, what: string): never => {
  throw new AtlasError("INPUT", `${where}：${what}`);
};

/**
 * Reads and checks overlays: TSV texts with the columns of places.tsv (code and name at least), for fictional or missing
 * places. Blank lines are skipped. Parents may stand in any line of any overlay, and overlays may repeat each other's
 * rows, for each folder of reports brings what it needs.
 * @param known whether the gazetteer itself has a code
 * @throws AtlasError INPUT naming overlay and line and what to do
 */
export function readOverlays(overlays: readonly string[], known: (code: string) => boolean): PlaceRow[] {
  const all = overlays.flatMap((text, index) => parseOverlay(text, index));
  const added = new Map<string, Sited>();
  for (const one of all) {
    const { row, where } = one;
    if (known(row.code)) fail(where, `代码 ${row.code} 已在地名表中，请删去此行或换一个未用的代码。`);
    const earlier = added.get(row.code);
    if (earlier !== undefined) checkTwin(earlier, one);
    else added.set(row.code, one);
  }
  const sited = [...added.values()];
  const exists = (code: string) => known(code) || added.has(code);
  for (const { row, where } of sited) checkLinks(row, where, exists);
  return sited.map(({ row }) => row);
}

/** Two overlays may say the same of a code; anything else is a contradiction. */
function checkTwin(earlier: Sited, { row, where, overlay }: Sited): void {
  if (earlier.overlay === overlay) fail(where, `代码 ${row.code} 与${earlier.where}重复，请只留一行。`);
  if (JSON.stringify(earlier.row) === JSON.stringify(row)) return;
  const change = "请改成一致；若是后来改过的补充表，请用 atlas build 连同全部报告重新建图。";
  fail(where, `代码 ${row.code}（${row.name}）与${earlier.where}（${earlier.row.name}）说法不同，${change}`);
}

function parseOverlay(text: string, overlay: number): Sited[] {
  const title = `地名补充表（第 ${String(overlay + 1)} 份）`;
  const [header = "", ...lines] = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const heads = header.split("\t").map((head) => head.trim());
  const columns: readonly string[] = PLACE_COLUMNS;
  if (!heads.includes("code") || !heads.includes("name") || heads.some((head) => !columns.includes(head)))
    fail(`${title}第 1 行`, `表头应为 ${PLACE_COLUMNS.join("、")}（后三列可省），以制表符分隔。`);
  return lines.flatMap((line, index) => {
    if (line.trim() === "") return [];
    const where = `${title}第 ${String(index + 2)} 行`;
    const cells = line.split("\t").map((cell) => cell.trim());
    if (cells.length > heads.length)
      fail(where, `有 ${String(cells.length)} 格，应不多于 ${String(heads.length)} 格，请删去多余的制表符。`);
    const inOrder = columns.map((column) => cells[heads.indexOf(column)] ?? "");
    checkCells(inOrder, where);
    return [{ row: placeRow(inOrder), where, overlay }];
  });
}

function checkCells(cells: readonly string[], where: string): void {
  const [code = "", name = "", from = "", until = ""] = cells;
  if (!/^(?:\d{6}|\d{9})$/.test(code)) fail(where, `代码“${code}”应为 6 位（县及以上）或 9 位（乡镇街道）数字。`);
  if (/^00|^\d{6}000$/.test(code)) fail(where, `代码“${code}”不属于任何一级，请改用未用的代码。`);
  if ([...name].length < 2) fail(where, `名称“${name}”不足两个字，请填写全称。`);
  for (const year of [from, until]) {
    if (!/^(?:|[12]\d{3})$/.test(year)) fail(where, `年份“${year}”应为四位数字或留空。`);
  }
  if (from !== "" && until !== "" && from > until) fail(where, `起始年 ${from} 晚于终止年 ${until}，请改正。`);
}

function checkLinks(row: PlaceRow, where: string, exists: (code: string) => boolean): void {
  const { code, successor } = row;
  const county = code.slice(0, 6);
  if (code.length === 9 && !exists(county)) fail(where, `找不到上级 ${county}，请在表中加入这一行或改正代码。`);
  const province = `${code.slice(0, 2)}0000`;
  if (code !== province && parentOf(code, exists) === NATION) {
    fail(where, `找不到上级 ${province}，请在表中加入这一行或改正代码。`);
  }
  if (successor === code) fail(where, "后继代码与自身相同，请改正或留空。");
  if (successor !== null && !exists(successor)) fail(where, `找不到后继代码 ${successor}，请加入这一行或留空。`);
}
