import type { Draft, Numeral } from "./draft.ts";
import { draftOf, unitAt } from "./draft.ts";
import { clauseStart, endsWithAny, skipBlanks, skipBlanksBack, startsWithAny, type Tables } from "./tables.ts";

const REACH = 16;

/** 排全省第103位, 位居全市第二, 位列前三: a place in an order. Null for ordinals (第一责任人, 第17次会议). */
export function readRank(text: string, numeral: Numeral, tables: Tables): Draft | null {
  const mark = skipBlanksBack(text, numeral.start) - 1;
  const sign = text[mark];
  if (sign !== "第" && sign !== "前") return null;
  const behind = skipBlanks(text, numeral.end);
  if (startsWithAny(text, behind, tables.words("notRank"))) return null;
  const from = Math.max(clauseStart(text, mark), mark - REACH);
  const prefix = text.slice(from, mark);
  const ranked = tables.words("rank").some((word) => prefix.includes(word));
  if (
    !ranked ||
    (sign === "前" &&
      !endsWithAny(text, mark, [
        "位列",
        "位居",
        "排名",
        "排在",
        "名列",
        "全省",
        "全市",
        "全国",
        "进入",
        "全州",
        "全县",
      ]))
  )
    return null;
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
