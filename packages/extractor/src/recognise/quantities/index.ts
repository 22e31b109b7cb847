import type { Residue } from "@practice-atlas/model";
import type { Lexicon } from "@practice-atlas/reference";
import type { Layout, Quantity, TitleHit } from "../../stages.ts";
import { clauseEnd, skipBlanksBack } from "./clause.ts";
import type { Draft } from "./draft.ts";
import { compileMask } from "./mask.ts";
import { hanCounts } from "./numerals/han.ts";
import { joinPairs } from "./pairs.ts";
import { compileScan } from "./scan.ts";
import { applyBounds } from "./sense/bounds.ts";
import { applyChange } from "./sense/change.ts";
import { applyEach, applyPeriod, isPeriodLength } from "./sense/period.ts";
import { compileTables, type Tables } from "./tables.ts";

/** What `compileFindQuantities` gives per text. */
export interface FoundQuantities {
  readonly quantities: Quantity[];
  readonly residue: Residue[];
}

/**
 * Compiles the quantity grammar. The function reads numerals with unit, bound, direction and period from the text's
 * body; dates, ordinals, document numbers, hotlines and numerals in titles and names are no quantities. Spans are
 * UTF-16 offsets; the list is in order of place. Residue: numerals before an unknown unit.
 */
export function compileFindQuantities(
  lexicon: Lexicon,
): (layout: Layout, titles: readonly TitleHit[]) => FoundQuantities {
  const tables = compileTables(lexicon);
  const maskOf = compileMask(tables);
  const scan = compileScan(tables);
  return (layout, titles) => {
    const text = layout.folded;
    const mask = maskOf(layout, titles);
    const { drafts, residue } = scan(text, mask);
    const quantities = joinPairs(text, drafts, tables)
      .filter((draft) => settle(text, draft, tables))
      .map(toQuantity);
    return { quantities, residue: residue.map((r) => ({ ...r, surface: layout.text.slice(r.start, r.end) })) };
  };
}

/** Fills in what the context says; false when the numeral is no fact after all. */
function settle(text: string, draft: Draft, tables: Tables): boolean {
  if (draft.unit === null && draft.rule !== "bare" && draft.kind !== "RANK" && draft.rule !== "ratio") return false;
  if (draft.unit !== null && !hasNeeds(text, draft)) return false;
  if (isPeriodLength(text, draft) || isOneOf(text, draft) || isName(text, draft, tables)) return false;
  if (draft.kind === "RANK" || draft.rule === "zero-in-words") return true;
  applyBounds(text, draft, tables);
  applyPeriod(text, draft, tables);
  applyEach(text, draft);
  if (draft.numeral.han && !hanCounts(text, draft, tables)) return false;
  if (draft.from === null) applyChange(text, draft, tables);
  return true;
}

function hasNeeds(text: string, draft: Draft): boolean {
  if (draft.unit!.kind === null) return false;
  return (
    draft.unit!.needs.length === 0 || endsWithOneOf(text, skipBlanksBack(text, draft.numberStart), draft.unit!.needs)
  );
}

function endsWithOneOf(text: string, end: number, words: readonly string[]): boolean {
  return words.some((word) => text.endsWith(word, end));
}

/** 入选全国首批40个试点之一: the figure counts others. */
function isOneOf(text: string, draft: Draft): boolean {
  return text.slice(draft.end, clauseEnd(text, draft.end)).includes("之一");
}

const CIRCLE_REACH = 14;
const NAMED = new Set(["minute", "hour", "length", "percent"]);

/** 15分钟公共法律服务圈, 24小时监控, 两个100%: the figure is part of a name. */
function isName(text: string, draft: Draft, tables: Tables): boolean {
  const unitClass = draft.unit?.unitClass ?? "";
  if (!NAMED.has(unitClass)) return false;
  const behind = text.slice(draft.end, Math.min(clauseEnd(text, draft.end), draft.end + CIRCLE_REACH));
  if (/^(?:minute|hour|length)$/.test(unitClass) && tables.circle.test(behind)) return true;
  const before = skipBlanksBack(text, draft.numberStart);
  if (unitClass === "percent" && text[before - 1] === "个") return true;
  const clock = unitClass === "hour" && draft.value === 24 && draft.from === null;
  return clock && !/^以?内/.test(behind) && tables.limit.before(text, before) === null;
}

function toQuantity(draft: Draft): Quantity {
  return {
    start: draft.start,
    end: draft.end,
    numberStart: draft.numberStart,
    numberEnd: draft.numberEnd,
    value: draft.value,
    max: draft.max,
    from: draft.from,
    unit: draft.unitLiteral,
    unitClass: draft.unit?.unitClass ?? null,
    approx: draft.approx,
    direction: draft.direction,
    comparedWith: draft.comparedWith,
    kind: draft.kind,
    period: draft.period,
    each: draft.each,
    rule: draft.rule,
  };
}
