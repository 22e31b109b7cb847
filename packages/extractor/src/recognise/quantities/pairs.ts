import type { Direction } from "@practice-atlas/model";
import type { Cue } from "../../text/index.ts";
import { HAN, isAt } from "./characters.ts";
import { clauseStart, skipBlanks, skipBlanksBack } from "./clause.ts";
import type { Draft } from "./draft.ts";
import type { Tables } from "./tables.ts";

const RANGE = "-~至到";
const LISTED = /^ *(?:、|和|与|及|以及) *$/;
const BETWEEN_MAX = 16;

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
    if (first.unit !== null || second.unit === null || first.numeral.han) continue;
    if (!isLed(text, first) || !LISTED.test(text.slice(first.numberEnd, second.numberStart))) continue;
    first.unit = second.unit;
    first.unitLiteral = second.unitLiteral;
    first.kind = second.kind;
    first.rule = "shared-unit";
  }
}

function isLed(text: string, { numberStart }: Draft): boolean {
  return isAt(text, skipBlanksBack(text, numberStart) - 1, HAN) || text[numberStart - 1] === "、";
}

/** Where the words behind a draft's number and unit begin. */
const behindOf = (draft: Draft): number => (draft.unit === null ? draft.numberEnd : draft.end);

function asRange(text: string, first: Draft, second: Draft): Draft | null {
  if (second.unit === null || second.kind === "RANK" || (first.unit !== null && first.unit !== second.unit))
    return null;
  if (second.value <= first.value || second.numberStart - behindOf(first) > BETWEEN_MAX) return null;
  const sign = text.slice(behindOf(first), second.numberStart).trim();
  if (sign.length !== 1 || !RANGE.includes(sign) || first.numeral.han !== second.numeral.han) return null;
  return {
    ...second,
    start: first.start,
    numberStart: first.numberStart,
    value: first.value,
    max: second.value,
    rule: "range",
  };
}

function asChange(text: string, first: Draft, second: Draft, tables: Tables): Draft | null {
  const gap = skipBlanks(text, behindOf(first));
  const end = skipBlanksBack(text, second.numberStart);
  if (end <= gap || end - gap > BETWEEN_MAX) return null;
  const to = changeWord(text, gap, end, tables);
  if (to === null || BREAK.test(text.slice(gap, end))) return null;
  if (to.word.length < 2 && !ledByFrom(text, first, tables)) return null;
  const { unit, unitLiteral } = second.unit === null || shortened(first, second) ? first : second;
  if (unit === null || (first.unit !== null && second.unit !== null && first.unit.unitClass !== unit.unitClass))
    return null;
  return {
    ...second,
    start: first.start,
    unit,
    unitLiteral,
    from: first.value,
    kind: "CHANGE",
    direction: second.value === first.value ? to.value : second.value < first.value ? "DOWN" : "UP",
    comparedWith: "BEFORE",
    rule: "from-to",
  };
}

/** 个 for 个工作日, said in full before. */
function shortened(first: Draft, second: Draft): boolean {
  return second.unitLiteral === "个" && (first.unitLiteral?.startsWith("个") ?? false);
}

const BREAK = /[。;\n,]/;
const SOFT = /(?:了|约|近|仅|仅需|现在的|目前的|平均|的|不超过|不足)+$/;
/** Last characters of the soft words, so that most gaps are told from one character. */
const SOFT_ENDS = "了约近仅需的均过足";

function changeWord(text: string, gap: number, end: number, tables: Tables): Cue<Direction | null> | null {
  if (!SOFT_ENDS.includes(text[end - 1]!)) return tables.to.before(text, end);
  const soft = SOFT.exec(text.slice(gap, end))?.[0].length ?? 0;
  return tables.to.before(text, end - soft);
}

/** 从 and 由 that lead a from → to, not those of 从业 and 由来. */
const FROM = /[从由](?![业事来于])|原$/;
const FROM_REACH = 14;

function ledByFrom(text: string, { numberStart }: Draft, tables: Tables): boolean {
  const from = Math.max(clauseStart(text, numberStart), numberStart - FROM_REACH);
  return FROM.test(text.slice(from, numberStart)) || tables.from.first(text, from, numberStart) !== null;
}
