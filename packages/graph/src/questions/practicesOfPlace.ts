import { CATEGORY, COMMON, commonParameters, PLACE } from "./common.ts";
import { cutOff, hiddenNatures, SELF_REPORT, scopeOf } from "./notes.ts";
import type { Parameter } from "./parameter.ts";
import { columns, pickRow, type Question, ratio } from "./question.ts";
import { limitOf, pick, selectionOf } from "./selection.ts";

/** Peers are of the place's own level unless the reader asks for another. */
const PEER_LEVEL: Parameter = {
  ...COMMON.level,
  values: ["SAME", ...(COMMON.level.values ?? [])],
  default: "SAME",
  help: "与哪一层级的地方比较；SAME 为同级",
};

/** What one place reports of itself, beside its peers. */
export const practicesOfPlace: Question = {
  name: "practices-of-place",
  title: "一个地方报告了哪些举措",
  answers: "某地在报告里说自己已做、计划或遇到问题的举措，以及同级地方中有多少也这样说。",
  claimsNot: "不表示举措已经落实，也不表示没有说起的同级地方没有做。",
  params: [PLACE, PEER_LEVEL, ...commonParameters({ extent: "ALL" }).filter(({ name }) => name !== "level"), CATEGORY],
  columns: columns({
    id: "编号",
    name: "举措",
    category: "类别",
    nature: "性质",
    stance: "状态",
    mentions: "提及次数",
    firstYear: "最早",
    lastYear: "最近",
    extent: "全文或摘录",
    peers: "同类提到",
    held: "持有全文",
    share: "占比",
  }),
  async run(reader, values) {
    const limit = limitOf(values);
    const [place, category] = [pick(values, "place"), pick(values, "category")];
    const found = await reader.read("practicesOfPlace", { ...selectionOf(values), place, category, limit });
    const base = `占比的分母：${scopeOf(values)}中持有全文报告的地方，本地也在内。`;
    return {
      rows: found.map((row) => pickRow({ ...row, share: ratio(row.share) }, this)),
      notes: [base, ...hiddenNatures(values), ...cutOff(found, limit), SELF_REPORT],
    };
  },
};
