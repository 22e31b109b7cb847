import type { Cue } from "../../../text/index.ts";
import { clauseStart, skipBlanks, skipBlanksBack } from "../clause.ts";
import type { Draft } from "../draft.ts";
import type { Tables } from "../tables.ts";

const FAR = 24;
/** Every bound that may stand apart holds one of these. */
const FAR_SIGN = /不|至少/;
const TIME = new Set(["workday", "day", "hour", "minute", "month", "year"]);

/** Sets `approx` from the words before (不少于), behind (以上) or a little before (至少开展1次), and widens the draft over them. */
export function applyBounds(text: string, draft: Draft, tables: Tables): void {
  const end = skipBlanksBack(text, draft.numberStart);
  const before = boundBefore(text, end, tables);
  if (before !== null) {
    draft.approx = before.value;
    draft.start = end - before.word.length;
  }
  const behind = skipBlanks(text, draft.end);
  const timed = TIME.has(draft.unit?.unitClass ?? "") ? tables.afterTime.at(text, behind) : null;
  const after = tables.after.at(text, behind) ?? timed;
  if (after !== null && !isVerbBehind(text, behind, after)) {
    draft.approx ??= after.value;
    draft.end = behind + after.word.length;
  }
  draft.approx ??= farBound(text, draft, tables);
}

function boundBefore(text: string, end: number, tables: Tables): Cue<NonNullable<Draft["approx"]>> | null {
  const cue = tables.before.before(text, end);
  if (cue === null || tables.notBefore.before(text, end) !== null) return null;
  return cue;
}

/** 许, 起, 多 and 余 behind a unit are bounds only where the clause goes no further or a noun does not swallow them. */
function isVerbBehind(text: string, at: number, cue: Cue<unknown>): boolean {
  if (!["许", "起", "多", "余"].includes(cue.word)) return false;
  return cue.word === "起" || cue.word === "许"
    ? /[\p{Script=Han}]/u.test(text[at + 1] ?? "")
    : /[种样元发家余]/.test(text[at + 1] ?? "");
}

/** A strong bound earlier in the clause with no other digit between. */
function farBound(text: string, draft: Draft, tables: Tables): Draft["approx"] {
  const start = Math.max(clauseStart(text, draft.numberStart), draft.numberStart - FAR);
  const prefix = text.slice(start, draft.numberStart);
  if (!FAR_SIGN.test(prefix)) return null;
  for (const cue of tables.far) {
    const at = prefix.lastIndexOf(cue.word);
    if (at !== -1 && !/\d/.test(prefix.slice(at))) return cue.value;
  }
  return null;
}
