import type { Direction } from "@practice-atlas/model";
import { type Cue, Hits } from "../../../text/index.ts";
import type { Draft } from "../draft.ts";
import type { Tables } from "../tables.ts";

/** 、 does not end the reach of 同比分别下降 over a list; brackets and stops do. */
const LISTED = /[\d.%‰、和及与个百分点\s]+/g;
const OBJECT_MAX = 12;
/** Unit classes whose figures with a verb of change are differences even without 同比. */
const SHARES = new Set(["percent", "permille", "percentPoint", "permillePoint", "multiple"]);
const TIMES = new Set(["workday", "day", "hour", "minute", "month", "second"]);

/**
 * Tells differences (同比下降42.5%, 压缩时限50%) from levels (提升至95%) and sets kind, direction, comparison.
 * @param clause where the clause begins
 */
export function applyChange(text: string, clause: number, draft: Draft, tables: Tables): void {
  const end = Math.min(draft.start, draft.numberStart);
  const compared = tables.compared.first(text, clause, end);
  const unitClass = draft.unit === null ? "" : draft.unit.unitClass;
  if (compared === null && !SHARES.has(unitClass) && !TIMES.has(unitClass)) return;
  const change = lastChange(text, clause, end, tables);
  if (change === null || !isDifference(unitClass, change, compared !== null, tables)) {
    if (unitClass === "percentPoint") draft.kind = "CHANGE";
    return;
  }
  draft.kind = "CHANGE";
  draft.direction = change.cue.value;
  draft.comparedWith = compared === null ? null : compared.value;
  draft.rule = compared === null ? "change" : "compared-change";
}

interface Change {
  readonly cue: Cue<Direction>;
  /** What stands between the verb and the numeral, earlier members of a list left out. */
  readonly tail: string;
}

/** Lent to `lastChange`. */
const verbs = new Hits();

/** The verb of change in `start`–`end` nearest before the numeral, the longest at its place. One-character verbs only when adjacent. */
function lastChange(text: string, start: number, end: number, tables: Tables): Change | null {
  verbs.clear();
  for (let i = tables.change.scan(text, start, end, verbs) - 1; i >= 0; i -= 1) {
    const cue = tables.changes[verbs.pattern[i]!]!;
    const tail = text.slice(verbs.end[i], end).replace(LISTED, "");
    if (cue.word.length > 1 || tail === "") return { cue, tail };
  }
  return null;
}

function isDifference(unitClass: string, change: Change, compared: boolean, tables: Tables): boolean {
  const { tail, cue } = change;
  if (tables.levelBehind.test(tail)) return /[增降涨减]幅/.test(cue.word) || (tail.startsWith("为") && compared);
  if (tables.link.test(tail))
    return SHARES.has(unitClass) || compared || (TIMES.has(unitClass) && cue.value === "DOWN");
  if (tail.length > OBJECT_MAX) return false;
  if (TIMES.has(unitClass)) return tables.fallOfTime.has(cue.word);
  return SHARES.has(unitClass) && !tables.levelNoun.test(tail);
}
