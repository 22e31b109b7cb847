import type { Layout } from "../../stages.ts";
import type { Spot } from "./spots.ts";

const LEAD = /其中|当中|包括|包含|含(?!量)|分别(?:为|是)/g;

/** How far before a figure 其中 may stand. */
const REACH = 400;

/** Ids of the totals that figures behind 其中 belong to, by position in the list; null where a figure is no part. */
export function partsOf(layout: Layout, spots: readonly Spot[], ids: readonly string[]): (string | null)[] {
  const given = new Map<string, { count: number; sum: number }>();
  return spots.map((spot, i) => {
    const lead = leadBefore(layout, spot);
    if (lead === null || (spot.quantity.kind !== "COUNT" && spot.quantity.kind !== "AMOUNT")) return null;
    const at = lastBefore(spots, i, lead, spot);
    if (at === null) return null;
    const total = ids[at]!;
    const { count, sum } = given.get(total) ?? { count: 0, sum: 0 };
    // two parts or more that make up their total leave nothing for what follows
    if (count > 1 && sum === spots[at]!.quantity.value) return null;
    given.set(total, { count: count + 1, sum: sum + spot.quantity.value });
    return total;
  });
}

/** Where 其中 stands before the figure: in its sentence, or opening it. */
function leadBefore(layout: Layout, spot: Spot): number | null {
  const sentence = layout.sentences[spot.sentence]!;
  const from = Math.max(sentence.start, spot.quantity.numberStart - REACH);
  const head = layout.folded.slice(from, spot.quantity.numberStart);
  let found: number | null = null;
  for (const match of head.matchAll(LEAD)) found = from + match.index;
  return found === null || closedBetween(layout.folded, found, spot.quantity.numberStart) ? null : found;
}

/** (其中刑事案件5件)，办理公证9件: the bracket ends the parts. */
function closedBetween(text: string, from: number, to: number): boolean {
  const inside = text.slice(from, to).indexOf(")");
  if (inside === -1) return false;
  const before = text.slice(Math.max(0, from - REACH), from);
  return before.lastIndexOf("(") > before.lastIndexOf(")");
}

/** Index of the figure before 其中 counted in a unit of the same class and not smaller. */
function lastBefore(spots: readonly Spot[], at: number, lead: number, part: Spot): number | null {
  const sentence = part.sentence;
  for (let i = at - 1; i >= 0; i -= 1) {
    const spot = spots[i]!;
    if (spot.sentence < sentence - 1) return null;
    if (spot.quantity.numberStart >= lead) continue;
    const alike = spot.quantity.unitClass === part.quantity.unitClass && spot.quantity.unit !== null;
    if (alike && spot.quantity.kind === part.quantity.kind)
      return spot.quantity.value >= part.quantity.value ? i : null;
  }
  return null;
}
