import type { Direction } from "@practice-atlas/model";
import type { Cue } from "../../text/index.ts";
import { clauseStart, skipBlanks, skipBlanksBack } from "./clause.ts";
import type { Draft } from "./draft.ts";
import type { Tables } from "./tables.ts";

const RANGE = new Set(["-", "~", "至", "到"]);
const LISTED = /^ *(?:、|和|与|及|以及) *$/;
const BETWEEN_MAX = 16;
const HAN = /\p{Script=Han}/u;

/**
 * Joins drafts in order of place: 5-10户 into one with `max`, 从21个工作日压缩到3个 into one with `from`, and gives
 * 3、5、7件 the unit of the last. Drafts without a unit that nothing claims are left for the reader of bare figures.
 */
export function joinPairs(text: string, drafts: readonly Draft[], tables: Tables): Draft[] {
  shareUnits(text, drafts);
  const out: Draft[] = [];
  for (let i = 0; i < drafts.length; i += 1) {
    const first = drafts[i]!;
    const second = drafts[i + 1];
    const joined =
      second === undefined ? null : (asChange(text, first, second, tables) ?? asRange(text, first, second));
    out.push(joined ?? first);
    if (joined !== null) i += 1;
  }
  return out;
}

function shareUnits(text: string, drafts: readonly Draft[]): void {
  for (let i = drafts.length - 2; i >= 0; i -= 1) {
    const first = drafts[i]!;
    const second = drafts[i + 1]!;
    const led =
      HAN.test(text[skipBlanksBack(text, first.numberStart) - 1] ?? "") || text[first.numberStart - 1] === "、";
    if (first.unit !== null || second.unit === null || first.numeral.han || !led) continue;
    if (!LISTED.test(text.slice(first.numberEnd, second.numberStart))) continue;
    Object.assign(first, {
      unit: second.unit,
      unitLiteral: second.unitLiteral,
      kind: second.kind,
      rule: "shared-unit",
    });
  }
}

function asRange(text: string, first: Draft, second: Draft): Draft | null {
  if (second.unit === null || second.kind === "RANK" || (first.unit !== null && first.unit !== second.unit))
    return null;
  const sign = text.slice(first.unit === null ? first.numberEnd : first.end, second.numberStart).trim();
  const scaled = second.value > first.value;
  if (!RANGE.has(sign) || !scaled || first.numeral.han !== second.numeral.han) return null;
  second.start = first.start;
  return Object.assign(
    { ...second },
    { numberStart: first.numberStart, value: first.value, max: second.value, rule: "range" },
  );
}

function asChange(text: string, first: Draft, second: Draft, tables: Tables): Draft | null {
  const gap = skipBlanks(text, first.unit === null ? first.numberEnd : first.end);
  const end = skipBlanksBack(text, second.numberStart);
  if (end < gap || end - gap > BETWEEN_MAX || /[。;\n,]/.test(text.slice(gap, end))) return null;
  const to = changeWord(text, gap, end, tables);
  if (to === null || (to.word.length < 2 && !ledByFrom(text, first, tables))) return null;
  const unit = second.unit === null || shortened(first, second) ? first : second;
  if (
    unit.unit === null ||
    (first.unit !== null && second.unit !== null && first.unit.unitClass !== unit.unit.unitClass)
  )
    return null;
  const falls = second.value < first.value;
  return Object.assign(
    { ...second },
    {
      start: first.start,
      unit: unit.unit,
      unitLiteral: unit.unitLiteral,
      from: first.value,
      kind: "CHANGE" as const,
      direction: second.value === first.value ? to.value : falls ? ("DOWN" as const) : ("UP" as const),
      comparedWith: "BEFORE" as const,
      rule: "from-to",
    },
  );
}

/** 个 for 个工作日, said in full before. */
function shortened(first: Draft, second: Draft): boolean {
  return second.unitLiteral === "个" && (first.unitLiteral?.startsWith("个") ?? false);
}

const SOFT = /(?:了|约|近|仅|仅需|现在的|目前的|平均|的|不超过|不足)+$/;

function changeWord(text: string, gap: number, end: number, tables: Tables): Cue<Direction | null> | null {
  const soft = SOFT.exec(text.slice(gap, end))?.[0].length ?? 0;
  return tables.to.before(text, end - soft);
}

/** 从 and 由 that lead a from → to, not those of 从业 and 由来. */
const FROM = /[从由](?![业事来于])|原$/;

function ledByFrom(text: string, first: Draft, tables: Tables): boolean {
  const prefix = text.slice(Math.max(clauseStart(text, first.numberStart), first.numberStart - 14), first.numberStart);
  return FROM.test(prefix) || tables.from.test(prefix);
}
