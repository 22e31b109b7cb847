import type { Layout } from "../../stages.ts";
import { passes, sieveOf } from "./marks.ts";
import type { Spot } from "./spots/index.ts";

const LEAD = /其中|当中|包括|包含|含(?!量)|分别(?:为|是)/y;
/** What a lead begins with. */
const SIGN = sieveOf("其当包含分");

/** How far before a figure 其中 may stand. */
const REACH = 400;

/** What the parts found so far make of their totals, by the total's place in the list. */
interface Given {
  readonly count: Int32Array;
  readonly sum: Float64Array;
}

/** Places of the totals that figures behind 其中 belong to, by place in the list; -1 where a figure is no part. */
export function partsOf({ folded, sentences }: Layout, spots: readonly Spot[]): number[] {
  const given: Given = { count: new Int32Array(spots.length), sum: new Float64Array(spots.length) };
  const out: number[] = [];
  let [seen, lead] = [0, -1];
  for (let at = 0; at < spots.length; at += 1) {
    const { quantity, sentence } = spots[at]!;
    const from = sentences[sentence]!.start;
    if (seen < from) [seen, lead] = [from, -1];
    lead = lastLead(folded, seen, quantity.numberStart, lead);
    seen = Math.max(seen, quantity.numberStart);
    out.push(totalOf(folded, spots, at, lead, given));
  }
  return out;
}

/** Where the last 其中 begins in a stretch, `known` when none does. */
function lastLead(text: string, start: number, end: number, known: number): number {
  let last = known;
  for (let at = start; at < end; at += 1) {
    if (!passes(SIGN, text, at)) continue;
    LEAD.lastIndex = at;
    if (!LEAD.test(text)) continue;
    last = at;
    at = LEAD.lastIndex - 1;
  }
  return last;
}

/** The total of a figure that the last lead before it in its sentence stands at, -1 when it is no part. */
function totalOf(text: string, spots: readonly Spot[], at: number, lead: number, given: Given): number {
  const { quantity } = spots[at]!;
  const apart = quantity.kind !== "COUNT" && quantity.kind !== "AMOUNT";
  if (apart || lead === -1 || lead < quantity.numberStart - REACH) return -1;
  if (closedBetween(text, lead, quantity.numberStart)) return -1;
  const total = countedBefore(spots, at, lead);
  // two parts or more that make up their total leave nothing for what follows
  if (total === -1 || (given.count[total]! > 1 && given.sum[total] === spots[total]!.quantity.value)) return -1;
  given.count[total]! += 1;
  given.sum[total]! += quantity.value;
  return total;
}

/** (其中刑事案件5件)，办理公证9件: the bracket ends the parts. */
function closedBetween(text: string, from: number, to: number): boolean {
  const inside = text.slice(from, to).indexOf(")");
  if (inside === -1) return false;
  const before = text.slice(Math.max(0, from - REACH), from);
  return before.lastIndexOf("(") > before.lastIndexOf(")");
}

/** Place of the figure before 其中 counted in a unit of the same class and not smaller, -1 when there is none. */
function countedBefore(spots: readonly Spot[], at: number, lead: number): number {
  const { quantity: part, sentence } = spots[at]!;
  for (let i = at - 1; i >= 0; i -= 1) {
    const { quantity, sentence: own } = spots[i]!;
    if (own < sentence - 1) return -1;
    if (quantity.numberStart >= lead) continue;
    if (quantity.unitClass === part.unitClass && quantity.unit !== null && quantity.kind === part.kind)
      return quantity.value >= part.value ? i : -1;
  }
  return -1;
}
