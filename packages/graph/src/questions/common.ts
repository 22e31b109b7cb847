import { CATEGORIES, LEVELS, NATURES } from "@practice-atlas/model";
import { ALL, type Parameter } from "./parameter.ts";

/** Statutory duties and themes recur because they must: they are one click away, not in the first answer. */
export const SHOWN_NATURES = "CENTRAL_MANDATE,PILOT,LOCAL_INVENTION";

const STANCES = ["IMPLEMENTED", "PLANNED", "PROBLEM", ALL];

const make = (
  name: string,
  title: string,
  type: Parameter["type"],
  fallback: string | null,
  help: string,
  values?: readonly string[],
) => ({ name, title, type, default: fallback, help, ...(values === undefined ? {} : { values }) }) satisfies Parameter;

/** The parameters that every question has, with the defaults that most have. */
export const COMMON = {
  level: make("level", "层级", "choice", "COUNTY", "哪一层级的地方；ALL 为不分层级", [...LEVELS, ALL]),
  region: make("region", "地区", "place", ALL, "只看某地及其下属，行政区划代码或地名；ALL 为全部"),
  nature: make("nature", "性质", "choices", SHOWN_NATURES, "举措的性质，可用逗号并列；ALL 连法定职责和主题词一起看", [
    ...NATURES,
    ALL,
  ]),
  stance: make("stance", "状态", "choice", "IMPLEMENTED", "已做、计划或问题；ALL 为三者都看", STANCES),
  years: make("years", "年份", "years", ALL, "报告年份，如 2024、2022-2024、2022-"),
  from: make("from", "起始年", "year", ALL, "从哪一年起，四位数字"),
  to: make("to", "截止年", "year", ALL, "到哪一年止，四位数字"),
  basis: make("basis", "口径", "choice", "OWN", "OWN 为政府自己的报告，DEPARTMENT 为部门报告", [
    "OWN",
    "DEPARTMENT",
    ALL,
  ]),
  extent: make("extent", "全文或摘录", "choice", "FULL", "FULL 为全文报告，EXCERPT 为摘录；比例只按全文算", [
    "FULL",
    "EXCERPT",
    ALL,
  ]),
  limit: make("limit", "行数", "count", "1000", "最多给出多少行"),
} satisfies Record<string, Parameter>;

export const CATEGORY = make("category", "类别", "choice", ALL, "举措的类别", [...CATEGORIES, ALL]);
export const INITIATIVE = make("initiative", "举措", "initiative", null, "举措的编号或名称");
export const PLACE = make("place", "地方", "place", null, "行政区划代码或地名");
export const ROLL_UP = make("rollUp", "品牌归并", "choice", "YES", "地方品牌是否计入它所属的举措", ["YES", "NO"]);

/** All common parameters, with other defaults where a question has its own. */
export function commonParameters(defaults: Partial<Record<keyof typeof COMMON, string>> = {}): Parameter[] {
  return Object.entries(COMMON).map(([name, parameter]) => {
    const own = defaults[name as keyof typeof COMMON];
    return own === undefined ? parameter : { ...parameter, default: own };
  });
}
