import type { CoverageRow } from "@practice-atlas/cypher";
import { commonParameters } from "./common.ts";
import { cutOff } from "./notes.ts";
import { ALL } from "./parameter.ts";
import { columns, pickRow, type Question } from "./question.ts";
import { limitOf, pick, selectionOf } from "./selection.ts";

/** Which places and years are held. */
export const coverage: Question = {
  name: "coverage",
  title: "收录了哪些地方、哪些年份",
  answers: "每个地方每一年的报告是全文、摘录还是没有收录，各提到多少项举措。",
  claimsNot: "没有收录不表示没有发布。",
  params: [
    ...commonParameters({ level: ALL, nature: ALL, stance: ALL, basis: ALL, extent: ALL }),
    {
      name: "blanks",
      title: "空白",
      type: "choice",
      values: ["HIDE", ALL],
      default: "HIDE",
      help: "ALL 连没有收录的年份一起列出",
    },
  ],
  columns: columns({
    place: "代码",
    name: "地方",
    level: "层级",
    year: "年份",
    state: "收录",
    provenance: "来源",
    department: "部门",
    report: "报告",
    editions: "版本数",
    initiatives: "举措数",
  }),
  async run(reader, values) {
    const limit = limitOf(values);
    const found = await reader.read("coverage", { ...selectionOf(values), limit });
    const rows = pick(values, "blanks") === ALL ? [...found, ...notHeld(found)] : found;
    const held = new Set(found.map(({ place }) => place)).size;
    return {
      rows: rows.sort(byPlaceAndYear).map((row) => pickRow(row, this)),
      notes: [`收录 ${String(held)} 个地方的 ${String(found.length)} 份报告。`, ...cutOff(found, limit)],
    };
  },
};

/** Years that are held somewhere but not for this place. */
function notHeld(rows: readonly CoverageRow[]): CoverageRow[] {
  const years = [...new Set(rows.map(({ year }) => year))];
  const places = new Map(rows.map((row) => [row.place, row]));
  const seen = new Set(rows.map(({ place, year }) => `${place} ${String(year)}`));
  const none = { state: "NOT_HELD", provenance: null, department: null, report: null, editions: 0, initiatives: 0 };
  return [...places.values()].flatMap((row) =>
    years
      .filter((year) => !seen.has(`${row.place} ${String(year)}`))
      .map((year) => ({ ...row, ...none, year }) as never),
  );
}

const byPlaceAndYear = (a: CoverageRow, b: CoverageRow): number =>
  a.place === b.place ? a.year - b.year : a.place < b.place ? -1 : 1;
