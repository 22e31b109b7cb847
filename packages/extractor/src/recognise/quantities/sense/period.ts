import type { Draft } from "../draft.ts";
import type { Tables } from "../tables.ts";

const NOT_EACH = /^[类级项乡镇街单部县市区地方种村界行有个自省州族大相位盟旗]/;
const EACH_REACH = 10;
const PERIOD_REACH = 40;
const SPELLED = /每 ?(?:\d+|[一两二三四五六七八九十]+) ?(?:个月|年|天|周|个季度)/;

/** Sets `period` (每季度, 每3个月) from the words between the clause's start and the numeral. */
export function applyPeriod(text: string, clause: number, draft: Draft, tables: Tables): void {
  const from = Math.max(clause, draft.numberStart - PERIOD_REACH);
  const prefix = text.slice(from, draft.numberStart);
  if (!prefix.includes("每")) return;
  const spelled = SPELLED.exec(prefix);
  if (spelled === null) draft.period = tables.period.first(text, from, draft.numberStart)?.word ?? null;
  else draft.period = spelled[0].replaceAll(" ", "");
}

/** Whether the numeral is itself the length of a period (每3个月, 每两年). */
export function isPeriodLength(text: string, draft: Draft): boolean {
  return draft.kind === "DURATION" && text[draft.numberStart - 1] === "每";
}

/** Sets `each` for 各2次 and 各召开会议1次, not for 各类 and 各乡镇. */
export function applyEach(text: string, clause: number, draft: Draft): void {
  const prefix = text.slice(Math.max(clause, draft.numberStart - EACH_REACH), draft.numberStart);
  const at = prefix.lastIndexOf("各");
  draft.each = at !== -1 && !NOT_EACH.test(prefix.slice(at + 1)) && !/\d/.test(prefix.slice(at));
}
