import { clauseStart, skipBlanks, skipBlanksBack } from "../clause.ts";
import type { Draft, Numeral } from "../draft.ts";
import { draftOf, unitAt } from "../draft.ts";
import type { Tables } from "../tables.ts";

const REACH = 16;
/** Before 前三: 位列, 全省. */
const AHEAD = /(?:位列|位居|排名|排在|名列|进入|全[国省市区州县盟旗])$/;

/** 排全省第103位, 位居全市第二, 位列前三: a place in an order. Null for ordinals (第一责任人, 第17次会议). */
export function readRank(text: string, numeral: Numeral, tables: Tables): Draft | null {
  const mark = skipBlanksBack(text, numeral.start) - 1;
  const sign = text[mark];
  if (sign !== "第" && sign !== "前") return null;
  const behind = skipBlanks(text, numeral.end);
  if (tables.notRank.at(text, behind) !== null) return null;
  const from = Math.max(clauseStart(text, mark), mark - REACH);
  if (tables.rank.first(text, from, mark) === null) return null;
  if (sign === "前" && !AHEAD.test(text.slice(from, mark))) return null;
  const unit = unitAt(text, behind, tables);
  if (unit !== null && unit.unitClass !== "person") return null;
  const draft = draftOf(numeral, unit, unit === null ? numeral.end : behind + unit.unit.length);
  draft.kind = "RANK";
  draft.start = mark;
  draft.approx = sign === "前" ? "AT_MOST" : null;
  draft.rule = "rank";
  return draft;
}
