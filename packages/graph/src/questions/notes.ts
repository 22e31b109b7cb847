import type { Selection } from "@practice-atlas/cypher";
import { SHOWN_NATURES } from "./common.ts";
import { ALL } from "./parameter.ts";
import { pick, selectionOf, type Values } from "./selection.ts";

const LEVEL_NAMES: Readonly<Record<string, string>> = {
  NATION: "国家",
  PROVINCE: "省级",
  PREFECTURE: "地级",
  COUNTY: "县级",
  TOWN: "乡级",
  SAME: "同级",
  [ALL]: "各级",
};

/** Said under every answer about what places do. */
export const SELF_REPORT = "以上为报告自述，未经核实；没有提到不等于没有做。";

/** `县级、2022—2024 年` */
export function scopeOf(values: Values): string {
  const { level, region, yearFrom, yearTo } = selectionOf(values);
  return [
    LEVEL_NAMES[level] ?? level,
    ...(region === ALL ? [] : [`${region} 及其下属`]),
    yearsText({ yearFrom, yearTo }),
  ].join("、");
}

function yearsText({ yearFrom, yearTo }: Pick<Selection, "yearFrom" | "yearTo">): string {
  if (yearFrom === 0 && yearTo === 9999) return "各年";
  if (yearFrom === yearTo) return `${String(yearFrom)} 年`;
  return `${yearFrom === 0 ? "" : String(yearFrom)}—${yearTo === 9999 ? "" : String(yearTo)} 年`;
}

/** What a choice of natures leaves out, or nothing. */
export function hiddenNatures(values: Values): string[] {
  return pick(values, "nature") === SHOWN_NATURES ? ["法定职责和主题词未列出；nature=ALL 可一并查看。"] : [];
}

/** Said when there were more rows than asked for. */
export function cutOff(rows: readonly unknown[], limit: number): string[] {
  return rows.length === limit ? [`只列出前 ${String(limit)} 行；limit 可以调大。`] : [];
}
