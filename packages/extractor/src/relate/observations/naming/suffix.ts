import type { Quantity } from "../../../stages.ts";

const BY_UNIT: Readonly<Record<string, string>> = {
  次: "次数",
  轮次: "轮次",
  人次: "人次",
  场次: "场次",
  场: "场次",
  堂: "场次",
  期: "期数",
  轮: "轮次",
  批: "批次",
  票: "票数",
  户: "户数",
  家次: "家次",
  户次: "户次",
  辆次: "辆次",
  批次: "批次",
  起: "起数",
  天: "天数",
  学时: "学时",
  元: "金额",
  分: "",
};
const BY_CLASS: Readonly<Record<string, string>> = {
  person: "人数",
  personTime: "人次",
  time: "次数",
  session: "场次",
  money: "金额",
  percent: "率",
  permille: "率",
  weight: "重量",
  area: "面积",
  length: "长度",
  day: "天数",
  workday: "时限",
  hour: "时长",
  minute: "时长",
  month: "时长",
  year: "年数",
  lesson: "学时",
  score: "",
  multiple: "倍数",
};
const SPAN_END = /(?:时长|时限|时间|天数)$/;
/** What says by itself that people or money are counted. */
const SAYS_ITSELF: Readonly<Record<string, RegExp>> = { 人数: /人员$/, 金额: /(?:费用|经费|[金总余]额)$/ };
const RATE_END = /[率度]$|比例$|占比$|比重$|权重$|面$/;

/** The indicator's name for a phrase counted in the quantity's unit: 次数, 人数, 率, 金额 … put where they lack. */
export function withSuffix(phrase: string, quantity: Quantity): string {
  if (quantity.kind === "RANK") return phrase.endsWith("名次") || phrase.endsWith("排名") ? phrase : `${phrase}排名`;
  if (quantity.kind === "CHANGE") return phrase + changeSuffix(phrase, quantity);
  if (quantity.unitClass === "percent" && RATE_END.test(phrase)) return phrase;
  if (quantity.kind === "DURATION" && SPAN_END.test(phrase)) return phrase;
  if (quantity.kind === "OTHER" && quantity.unit === null) return /比例?$/.test(phrase) ? phrase : `${phrase}比例`;
  const suffix = BY_UNIT[quantity.unit ?? ""] ?? BY_CLASS[quantity.unitClass ?? ""] ?? "数";
  if (suffix === "" || phrase.endsWith(suffix)) return phrase;
  if (SAYS_ITSELF[suffix]?.test(phrase) === true) return suffix === "金额" ? phrase : `${phrase}数`;
  return (
    phrase.replace(/(?:人数|次数|场次|人次|期数|总数|数量|数|总额|金额|率)$/, (end) =>
      end === suffix ? end : endsLike(end, suffix),
    ) + suffix
  );
}

function endsLike(end: string, suffix: string): string {
  return end === "率" || (suffix !== "数" && !end.endsWith("数")) ? end : "";
}

const COMPRESS = /压缩|压减|缩短|减时|提速|缩减/;

function changeSuffix(phrase: string, quantity: Quantity): string {
  if (quantity.from !== null)
    return RATE_END.test(phrase) || quantity.unitClass === "percent"
      ? ""
      : (BY_CLASS[quantity.unitClass ?? ""] ?? "数");
  if (RATE_END.test(phrase) && COMPRESS.test(phrase)) return "";
  if (COMPRESS.test(phrase))
    return quantity.unitClass === "percent" ? "比例" : (BY_CLASS[quantity.unitClass ?? ""] ?? "");
  const year = quantity.comparedWith === "LAST_YEAR" ? "同比" : quantity.comparedWith === "LAST_PERIOD" ? "环比" : "";
  return year + (quantity.direction === "UP" ? "增幅" : quantity.direction === "DOWN" ? "降幅" : "变化");
}
