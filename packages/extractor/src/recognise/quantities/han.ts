import type { Draft } from "./draft.ts";
import { clauseEnd, clauseStart, STOPS, skipBlanks, skipBlanksBack, type Tables } from "./tables.ts";

/** Before these the numeral is part of a longer word or an ordinal. */
const NOT_BEFORE = /[第初数几好某任唯统同逐专单万划合进其有之整这那另哪届]$/;
/** A small numeral states a fact only behind a verb of doing. */
const DOING =
  /(?:召开|举办|举行|开展|组织|完成|设立|成立|聘请|配备|选派|制定|出台|印发|修订|废止|建成|建立|新建|打造|评选|选树|命名|创建|查处|办理|受理|审理|审查|审核|化解|发生|调解|发布|发放|培训|研究|听取|学习|调研|督察|检查|评查|考试|旁听|宣讲|接待|处理|纠正|撤销|发出|收到|共|计|达|近|仅|有|参加|获|入选|新增|取消|下放|承接|分别|先后|累计|各|每[\p{Script=Han}]{0,4})$/u;

/** 开展一次 at a clause's end is a count; 一个, 一项 are articles. */
const ONCE = new Set(["time", "session"]);

/** Whether a Chinese numeral with its unit is a fact of the kind that both readers of a report would count. */
export function hanCounts(text: string, draft: Draft, tables: Tables): boolean {
  const { numeral, unit } = draft;
  if (unit === null || unit.kind === null) return false;
  if (numeral.unit !== null) return true;
  const before = text.slice(Math.max(0, draft.numberStart - 12), skipBlanksBack(text, draft.numberStart));
  if (draft.approx !== null && draft.approx === numeral.fuzzy) return !NOT_BEFORE.test(before);
  if (draft.approx !== null) return true;
  if (numeral.lone || NOT_BEFORE.test(before) || unit.han === "never") return false;
  if (isPaired(text, draft)) return false;
  if (draft.value >= 10 || draft.max !== null) return unit.kind !== "RATE";
  if (unit.needs.length > 0) return true;
  if (draft.each || draft.period !== null) return true;
  const final = isFinal(text, draft);
  if (draft.value === 1) return final && ONCE.has(unit.unitClass) && hasVerb(text, draft, tables);
  if (final) return hasVerb(text, draft, tables);
  return unit.han === "free" && DOING.test(before);
}

/** 一村一顾问, 一户一码: a second 一 close behind. */
function isPaired(text: string, draft: Draft): boolean {
  const behind = text.slice(draft.end, draft.end + 4);
  const ahead = text.slice(Math.max(0, draft.numberStart - 4), draft.numberStart);
  return draft.value === 1 && (behind.includes("一") || ahead.includes("一"));
}

function isFinal(text: string, draft: Draft): boolean {
  const at = skipBlanks(text, draft.end);
  return at >= text.length || STOPS.has(text[at]!) || text[at] === "、";
}

function hasVerb(text: string, draft: Draft, tables: Tables): boolean {
  const clause = text.slice(clauseStart(text, draft.numberStart), clauseEnd(text, draft.numberStart));
  return tables.words("bare").some((word) => clause.includes(word));
}
