import type { Approx } from "@practice-atlas/model";
import type { Cue } from "../../../text/index.ts";
import { HAN, isAt } from "../characters.ts";
import { skipBlanks, skipBlanksBack } from "../clause.ts";
import type { Draft } from "../draft.ts";
import type { Tables } from "../tables.ts";

const FAR = 24;
/** Every bound that may stand apart holds one of these. */
const FAR_SIGN = /不|至少/;
const TIME = new Set(["workday", "day", "hour", "minute", "month", "year"]);

/** Sets `approx` from the words right before (不少于) and right behind (以上), and widens the draft over them. */
export function applyBounds(text: string, draft: Draft, tables: Tables): void {
  const end = skipBlanksBack(text, draft.numberStart);
  const before = tables.before.before(text, end);
  if (before !== null && tables.notBefore.before(text, end) === null) {
    draft.approx = before.value;
    draft.start = end - before.word.length;
  }
  const behind = skipBlanks(text, draft.end);
  const after = tables.after.at(text, behind) ?? timeBound(text, behind, draft, tables);
  if (after !== null && !isVerbBehind(text, behind, after)) {
    draft.approx ??= after.value;
    draft.end = behind + after.word.length;
  }
}

function timeBound(text: string, at: number, { unit }: Draft, tables: Tables): Cue<Approx> | null {
  const bound = tables.afterTime.at(text, at);
  return bound !== null && unit !== null && TIME.has(unit.unitClass) ? bound : null;
}

/** What goes on behind 多 and 余 without being counted. */
const SWALLOWS = "种样元发家余";

/** 许, 起, 多 and 余 behind a unit are bounds only where the clause goes no further or a noun does not swallow them. */
function isVerbBehind(text: string, at: number, { word }: Cue<unknown>): boolean {
  if (word === "起" || word === "许") return isAt(text, at + 1, HAN);
  return (word === "多" || word === "余") && at + 1 < text.length && SWALLOWS.includes(text[at + 1]!);
}

/**
 * Sets `approx` where nothing nearer did from a strong bound a little before (至少开展1次) with no other digit between.
 * @param clause where the clause begins
 */
export function applyFarBound(text: string, clause: number, draft: Draft, tables: Tables): void {
  if (draft.approx !== null) return;
  const prefix = text.slice(Math.max(clause, draft.numberStart - FAR), draft.numberStart);
  if (!FAR_SIGN.test(prefix)) return;
  for (const cue of tables.far) {
    const at = prefix.lastIndexOf(cue.word);
    if (at === -1 || /\d/.test(prefix.slice(at))) continue;
    draft.approx = cue.value;
    return;
  }
}
