import type { PlaceOfPractice, PracticeCount } from "@practice-atlas/cypher";
import { commonParameters, INITIATIVE, ROLL_UP } from "./common.ts";
import { cutOff, SELF_REPORT } from "./notes.ts";
import { ALL } from "./parameter.ts";
import { columns, pickRow, type Question } from "./question.ts";
import { limitOf, pick, selectionOf, type Values } from "./selection.ts";

/** Where and when one initiative is reported, with the three kinds of blanks. */
export const placesOfPractice: Question = {
  name: "places-of-practice",
  title: "一项举措在哪些地方、哪些年份出现",
  answers:
    "各地各年的报告是否说起这项举措；blanks=ALL 时一并列出另以别的状态或只顺带提到的（OTHERWISE），以及三种空白：全文未提（SILENT）、只有摘录（EXCERPT_ONLY）、没有报告（NOT_HELD）。",
  claimsNot: "不表示举措已经落实；摘录未提和没有报告都不说明任何事。",
  params: [
    INITIATIVE,
    ...commonParameters({ nature: ALL, extent: ALL }),
    ROLL_UP,
    {
      name: "blanks",
      title: "空白",
      type: "choice",
      values: ["HIDE", ALL],
      default: "HIDE",
      help: "ALL 连没有提到的一起列出",
    },
  ],
  columns: columns({
    place: "代码",
    name: "地方",
    level: "层级",
    year: "年份",
    state: "情况",
    stance: "状态",
    mode: "方式",
    mentions: "提及次数",
    basis: "口径",
    extent: "全文或摘录",
    provenance: "来源",
    report: "报告",
  }),
  async run(reader, values) {
    const limit = limitOf(values);
    const blanks = pick(values, "blanks") === ALL;
    const query = { ...selectionOf(values), ...practiceOf(values) };
    const found = await reader.read("placesOfPractice", { ...query, blanks, limit });
    const { extent: _extent, ...denominators } = query;
    const counts = await reader.read("countPracticePlaces", denominators);
    const rows = blanks ? [...found, ...notHeld(found)] : found;
    return {
      rows: rows.sort(byPlaceAndYear).map((row) => pickRow(row, this)),
      notes: [...counts.map(denominatorNote), ...cutOff(found, limit), SELF_REPORT],
    };
  },
};

/** The initiative asked for and whether its brands count. */
export function practiceOf(values: Values): { initiative: string; rollUp: boolean } {
  return { initiative: pick(values, "initiative"), rollUp: pick(values, "rollUp") === "YES" };
}

/** The third kind of blank: a year between the first and last held anywhere, for which a held place has no report. */
function notHeld(rows: readonly PlaceOfPractice[]): PlaceOfPractice[] {
  const years = [...new Set(rows.map(({ year }) => year))];
  const seen = new Set(rows.map(({ place, year }) => `${place} ${String(year)}`));
  const places = new Map(rows.map((row) => [row.place, row]));
  return [...places.values()].flatMap((row) =>
    years
      .filter((year) => !seen.has(`${row.place} ${String(year)}`))
      .map(
        (year) =>
          ({
            ...row,
            year,
            state: "NOT_HELD",
            stance: null,
            mode: null,
            mentions: 0,
            extent: null,
            provenance: null,
            report: null,
          }) as never,
      ),
  );
}

const byPlaceAndYear = (a: PlaceOfPractice, b: PlaceOfPractice): number =>
  a.place === b.place ? a.year - b.year : a.place < b.place ? -1 : 1;

function denominatorNote({ year, level, fullSaying, fullHeld, excerptSaying, excerptHeld }: PracticeCount): string {
  const full = `${String(year)} 年 ${level}：持有全文的 ${String(fullHeld)} 个地方中 ${String(fullSaying)} 个提到`;
  return excerptHeld === 0
    ? `${full}。`
    : `${full}；只有摘录的 ${String(excerptHeld)} 个地方中 ${String(excerptSaying)} 个提到，不入比例。`;
}
