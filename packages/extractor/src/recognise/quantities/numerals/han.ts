import { clauseEnd, clauseStart, isStop, skipBlanks, skipBlanksBack } from "../clause.ts";
import type { Draft } from "../draft.ts";
import type { Tables } from "../tables.ts";

const EACH = /每\p{Script=Han}{0,4}$/u;

/** 开展一次 at a clause's end is a count; 一个, 一项 are articles. */
const ONCE = new Set(["time", "session"]);

/** Whether a Chinese numeral with its unit is a fact of the kind that both readers of a report would count. */
export function hanCounts(text: string, draft: Draft, tables: Tables): boolean {
  const { numeral, unit } = draft;
  if (unit === null || unit.kind === null) return false;
  if (numeral.unit !== null) return true;
  const before = text.slice(Math.max(0, draft.numberStart - 12), skipBlanksBack(text, draft.numberStart));
  if (draft.approx !== null && draft.approx === numeral.fuzzy) return !tables.notBeforeHan.test(before);
  if (draft.approx !== null) return true;
  if (numeral.lone || tables.notBeforeHan.test(before) || unit.han === "never") return false;
  if (isPaired(text, draft)) return false;
  if (draft.value >= 10 || draft.max !== null) return unit.kind !== "RATE";
  if (unit.needs.length > 0) return true;
  if (draft.each || draft.period !== null) return true;
  const final = isFinal(text, draft);
  if (draft.value === 1) return final && ONCE.has(unit.unitClass) && hasVerb(text, draft, tables);
  if (final) return hasVerb(text, draft, tables);
  return unit.han === "free" && (tables.doing.test(before) || EACH.test(before));
}

/** 一村一顾问, 一户一码: a second 一 close behind. */
function isPaired(text: string, draft: Draft): boolean {
  const behind = text.slice(draft.end, draft.end + 4);
  const ahead = text.slice(Math.max(0, draft.numberStart - 4), draft.numberStart);
  return draft.value === 1 && (behind.includes("一") || ahead.includes("一"));
}

function isFinal(text: string, draft: Draft): boolean {
  const at = skipBlanks(text, draft.end);
  return isStop(text, at) || text[at] === "、";
}

function hasVerb(text: string, draft: Draft, tables: Tables): boolean {
  const clause = text.slice(clauseStart(text, draft.numberStart), clauseEnd(text, draft.numberStart));
  return tables.bare.test(clause);
}
