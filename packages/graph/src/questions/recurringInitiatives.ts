import { CATEGORY, commonParameters, ROLL_UP } from "./common.ts";
import { cutOff, hiddenNatures, SELF_REPORT, scopeOf } from "./notes.ts";
import { columns, pickRow, type Question, ratio } from "./question.ts";
import { limitOf, pick, selectionOf } from "./selection.ts";

/** Which initiatives recur across places. */
export const recurringInitiatives: Question = {
  name: "recurring-initiatives",
  title: "哪些举措在多地反复出现",
  answers: "所选层级、地区、年份中至少 N 个地方在报告里说起的举措，各在哪里，占持有全文报告的地方多少。",
  claimsNot: "不表示举措已经落实，也不表示没有列出的地方没有做。",
  params: [
    {
      name: "atLeast",
      title: "至少几地",
      type: "count",
      default: "2",
      help: "至少在几个地方出现；extent 决定摘录是否计入",
    },
    ...commonParameters(),
    CATEGORY,
    ROLL_UP,
  ],
  columns: columns({
    id: "编号",
    name: "举措",
    category: "类别",
    nature: "性质",
    scope: "范围",
    places: "地方数",
    fullPlaces: "全文提到",
    held: "持有全文",
    share: "占比",
    excerptPlaces: "仅摘录提到",
    mentions: "提及次数",
    firstSeen: "最早见于",
    lastSeen: "最近见于",
    where: "地方",
  }),
  async run(reader, values) {
    const limit = limitOf(values);
    const found = await reader.read("recurringInitiatives", {
      ...selectionOf(values),
      category: pick(values, "category"),
      atLeast: Number(pick(values, "atLeast")),
      rollUp: pick(values, "rollUp") === "YES",
      limit,
    });
    const held = found[0]?.held;
    const base =
      held === undefined
        ? []
        : [`占比的分母：${scopeOf(values)}中持有全文报告的 ${String(held)} 个地方；摘录另计，不入占比。`];
    return {
      rows: found.map(({ spots, share, ...row }) => pickRow({ ...row, share: ratio(share), where: spots }, this)),
      notes: [...base, ...hiddenNatures(values), ...cutOff(found, limit), SELF_REPORT],
    };
  },
};
