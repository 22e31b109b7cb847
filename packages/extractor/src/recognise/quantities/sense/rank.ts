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
  const prefix = text.slice(from, mark);
  const ranked = tables.rank.test(prefix);
  if (!ranked || (sign === "前" && !AHEAD.test(prefix))) return null;
  const unit = unitAt(text, behind, tables);
  const person = unit?.unit.unitClass === "person" ? unit : null;
  if (unit !== null && person === null) return null;
  const draft = draftOf(numeral, person?.unit ?? null, person?.unit.unit ?? null, person?.end ?? numeral.end);
  draft.kind = "RANK";
  draft.start = mark;
  draft.approx = sign === "前" ? "AT_MOST" : null;
  draft.rule = "rank";
  return draft;
}
