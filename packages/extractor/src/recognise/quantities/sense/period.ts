import { clauseStart } from "../clause.ts";
import type { Draft } from "../draft.ts";
import type { Tables } from "../tables.ts";

const NOT_EACH = /^[类级项乡镇街单部县市区地方种村界行有个自省州族大相位盟旗]/;
const EACH_REACH = 10;
const SPELLED = /每 ?(?:\d+|[一两二三四五六七八九十]+) ?(?:个月|年|天|周|个季度)/;

/** Sets `period` (每季度, 每3个月) from the clause before the numeral. */
export function applyPeriod(text: string, draft: Draft, tables: Tables): void {
  const prefix = text.slice(Math.max(clauseStart(text, draft.numberStart), draft.numberStart - 40), draft.numberStart);
  if (!prefix.includes("每")) return;
  const spelled = SPELLED.exec(prefix);
  const word = tables.period.exec(prefix)?.[0];
  draft.period = spelled?.[0].replaceAll(" ", "") ?? word ?? null;
}

/** Whether the numeral is itself the length of a period (每3个月, 每两年). */
export function isPeriodLength(text: string, draft: Draft): boolean {
  return text[draft.numberStart - 1] === "每" && draft.kind === "DURATION";
}

/** Sets `each` for 各2次 and 各召开会议1次, not for 各类 and 各乡镇. */
export function applyEach(text: string, draft: Draft): void {
  const prefix = text.slice(
    Math.max(clauseStart(text, draft.numberStart), draft.numberStart - EACH_REACH),
    draft.numberStart,
  );
  const at = prefix.lastIndexOf("各");
  draft.each = at !== -1 && !NOT_EACH.test(prefix.slice(at + 1)) && !/\d/.test(prefix.slice(at));
}
