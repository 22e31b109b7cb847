import { commonParameters, INITIATIVE, PLACE, ROLL_UP } from "./common.ts";
import { maskPersonal } from "./mask.ts";
import { cutOff, SELF_REPORT } from "./notes.ts";
import { ALL } from "./parameter.ts";
import { practiceOf } from "./placesOfPractice.ts";
import { columns, pickRow, type Question } from "./question.ts";
import { limitOf, pick, selectionOf } from "./selection.ts";

/** The sentences behind an initiative in a place. */
export const evidence: Question = {
  name: "evidence",
  title: "某地某项举措的原句",
  answers: "报告里说起这项举措的每一处：所在句子、位置（UTF-16 偏移）、状态和判定规则。",
  claimsNot: "句子是报告自述；摘编的文字不是原文（来源为 DIGEST 时）。",
  params: [
    INITIATIVE,
    { ...PLACE, default: ALL, help: "行政区划代码或地名；ALL 为所有地方" },
    ...commonParameters({ level: ALL, nature: ALL, stance: ALL, extent: ALL }).map((parameter) =>
      parameter.name === "stance"
        ? {
            ...parameter,
            values: [...(parameter.values ?? []), "ANY"],
            help: "ALL 为已做、计划、问题；ANY 连仅提及、否定、过去和别处所做一起看",
          }
        : parameter,
    ),
    ROLL_UP,
  ],
  columns: columns({
    place: "代码",
    name: "地方",
    year: "年份",
    report: "报告",
    edition: "版本",
    provenance: "来源",
    extent: "全文或摘录",
    title: "标题",
    url: "地址",
    initiative: "编号",
    initiativeName: "举措",
    section: "章节",
    sectionKind: "章节类型",
    sentence: "句子编号",
    text: "句子",
    sentenceStart: "句子起点",
    start: "起点",
    end: "终点",
    surface: "字面",
    stance: "状态",
    mode: "方式",
    actor: "行动者",
    rule: "规则",
  }),
  async run(reader, values) {
    const limit = limitOf(values);
    const query = { ...selectionOf(values), ...practiceOf(values), place: pick(values, "place"), limit };
    const found = await reader.read("evidence", query);
    return {
      rows: found.map(({ endAt, text, ...row }) => pickRow({ ...row, end: endAt, text: maskPersonal(text) }, this)),
      notes: [...cutOff(found, limit), SELF_REPORT],
    };
  },
};
