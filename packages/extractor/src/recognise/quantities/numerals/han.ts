import { HAN, isAt } from "../characters.ts";
import { clauseEnd, isStop, skipBlanks, skipBlanksBack } from "../clause.ts";
import type { Draft } from "../draft.ts";
import type { Tables } from "../tables.ts";

/** 开展一次 at a clause's end is a count; 一个, 一项 are articles. */
const ONCE = new Set(["time", "session"]);

/**
 * Whether a Chinese numeral with its unit is a fact of the kind that both readers of a report would count.
 * @param clause where the clause begins
 */
export function hanCounts(text: string, clause: number, draft: Draft, tables: Tables): boolean {
  const { numeral, unit } = draft;
  if (unit === null || unit.kind === null) return false;
  if (numeral.unit !== null) return true;
  const before = skipBlanksBack(text, draft.numberStart);
  const isPart = tables.notBeforeHan.before(text, before) !== null;
  if (draft.approx !== null && draft.approx === numeral.fuzzy) return !isPart;
  if (draft.approx !== null) return true;
  if (numeral.lone || isPart || unit.han === "never") return false;
  if (isPaired(text, draft)) return false;
  if (draft.value >= 10 || draft.max !== null) return unit.kind !== "RATE";
  if (unit.needs.length > 0) return true;
  if (draft.each || draft.period !== null) return true;
  if (isFinal(text, draft))
    return (draft.value !== 1 || ONCE.has(unit.unitClass)) && hasVerb(text, clause, draft, tables);
  if (draft.value === 1) return false;
  return unit.han === "free" && (tables.doing.before(text, before) !== null || isEach(text, before));
}

const PAIR_REACH = 4;

/** 一村一顾问, 一户一码: a second 一 close behind. */
function isPaired(text: string, draft: Draft): boolean {
  if (draft.value !== 1) return false;
  const behind = text.slice(draft.end, draft.end + PAIR_REACH);
  const ahead = text.slice(Math.max(0, draft.numberStart - PAIR_REACH), draft.numberStart);
  return behind.includes("一") || ahead.includes("一");
}

const EACH_REACH = 5;

/** Whether 每 and at most four Chinese characters stand before `at`: 每村一名. */
function isEach(text: string, at: number): boolean {
  for (let i = at - 1; i >= at - EACH_REACH && isAt(text, i, HAN); i -= 1) if (text[i] === "每") return true;
  return false;
}

function isFinal(text: string, draft: Draft): boolean {
  const at = skipBlanks(text, draft.end);
  return isStop(text, at) || text[at] === "、";
}

function hasVerb(text: string, clause: number, draft: Draft, tables: Tables): boolean {
  return tables.bare.first(text, clause, clauseEnd(text, draft.numberStart)) !== null;
}
