import type { Residue } from "@practice-atlas/model";
import type { Lexicon } from "@practice-atlas/reference";
import type { Layout, Quantity, TitleHit } from "../../stages.ts";
import { Pass } from "../../text/index.ts";
import { isAt, SIGN } from "./characters.ts";
import { clauseEnd, clauseStart, skipBlanksBack } from "./clause.ts";
import type { Draft } from "./draft.ts";
import { compileMask } from "./mask.ts";
import { hanCounts } from "./numerals/han.ts";
import { joinPairs } from "./pairs.ts";
import { compileScan } from "./scan.ts";
import { applyBounds, applyFarBound } from "./sense/bounds.ts";
import { applyChange } from "./sense/change.ts";
import { applyEach, applyPeriod, isPeriodLength } from "./sense/period.ts";
import { compileTables, type Tables, type Unit } from "./tables.ts";

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
  pass = new Pass(),
): (layout: Layout, titles: readonly TitleHit[]) => FoundQuantities {
  const tables = compileTables(lexicon);
  const maskOf = compileMask(tables, pass);
  const scan = compileScan(tables);
  return (layout, titles) => {
    const text = layout.folded;
    const mask = maskOf(layout, titles);
    const { drafts, residue } = scan(text, mask);
    const quantities: Quantity[] = [];
    for (const draft of joinPairs(text, drafts, tables))
      if (settle(text, draft, tables)) quantities.push(toQuantity(draft));
    return { quantities, residue: residue.map((r) => ({ ...r, surface: layout.text.slice(r.start, r.end) })) };
  };
}

/** Fills in what the context says; false when the numeral is no fact after all. */
function settle(text: string, draft: Draft, tables: Tables): boolean {
  if (draft.unit === null && draft.rule !== "bare" && draft.kind !== "RANK" && draft.rule !== "ratio") return false;
  if (draft.unit !== null && !hasNeeds(text, draft, draft.unit)) return false;
  if (isPeriodLength(text, draft) || isOneOf(text, draft) || isName(text, draft, tables)) return false;
  if (draft.kind === "RANK" || draft.rule === "zero-in-words") return true;
  const clause = clauseStart(text, draft.numberStart);
  applyBounds(text, draft, tables);
  if (hasSign(text, clause, draft.numberStart)) {
    applyFarBound(text, clause, draft, tables);
    applyPeriod(text, clause, draft, tables);
    applyEach(text, clause, draft);
  }
  if (draft.numeral.han && !hanCounts(text, clause, draft, tables)) return false;
  if (draft.from === null) applyChange(text, clause, draft, tables);
  return true;
}

/** Whether a word that bounds or times the figure may stand before it. */
function hasSign(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i += 1) if (isAt(text, i, SIGN)) return true;
  return false;
}

function hasNeeds(text: string, draft: Draft, { kind, needs }: Unit): boolean {
  if (kind === null || needs.length === 0) return kind !== null;
  const end = skipBlanksBack(text, draft.numberStart);
  return needs.some((word) => text.endsWith(word, end));
}

const [OF, ONE] = ["之".charCodeAt(0), "一".charCodeAt(0)];

/** 入选全国首批40个试点之一: the figure counts others. */
function isOneOf(text: string, draft: Draft): boolean {
  const end = clauseEnd(text, draft.end) - 1;
  for (let i = draft.end; i < end; i += 1) if (text.charCodeAt(i) === OF && text.charCodeAt(i + 1) === ONE) return true;
  return false;
}

const CIRCLE_REACH = 14;
const LENGTHS = new Set(["minute", "hour", "length"]);
const WITHIN = /^以?内/;

/** 15分钟公共法律服务圈, 24小时监控, 两个100%: the figure is part of a name. */
function isName(text: string, draft: Draft, tables: Tables): boolean {
  if (draft.unit === null) return false;
  const { unitClass } = draft.unit;
  const before = skipBlanksBack(text, draft.numberStart);
  if (unitClass === "percent") return text[before - 1] === "个";
  if (!LENGTHS.has(unitClass)) return false;
  const end = Math.min(clauseEnd(text, draft.end), draft.end + CIRCLE_REACH);
  if (tables.circle.first(text, draft.end, end) !== null) return true;
  if (unitClass !== "hour" || draft.value !== 24 || draft.from !== null) return false;
  return !WITHIN.test(text.slice(draft.end, end)) && tables.limit.before(text, before) === null;
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
    unitClass: draft.unit === null ? null : draft.unit.unitClass,
    approx: draft.approx,
    direction: draft.direction,
    comparedWith: draft.comparedWith,
    kind: draft.kind,
    period: draft.period,
    each: draft.each,
    rule: draft.rule,
  };
}
