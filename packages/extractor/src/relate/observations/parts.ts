import type { Span } from "@practice-atlas/model";
import type { Layout } from "../../stages.ts";
import { startsOf } from "../../text/index.ts";
import { passes, sieveOf } from "./marks.ts";
import type { Spot } from "./spots/index.ts";

const LEAD = /其中|当中|包括|包含|含(?!量)|分别(?:为|是)/y;
/** What a lead begins with. */
const SIGN = sieveOf("其当包含分");

/** How far before a figure 其中 may stand. */
const REACH = 400;

/** Ids of the totals that figures behind 其中 belong to, by position in the list; null where a figure is no part. */
export function partsOf(layout: Layout, spots: readonly Spot[], ids: readonly string[]): (string | null)[] {
  const given = new Map<string, { count: number; sum: number }>();
  const leads = leadsIn(layout.folded);
  const leadFrom = startsOf(leads);
  return spots.map((spot, i) => {
    if (spot.quantity.kind !== "COUNT" && spot.quantity.kind !== "AMOUNT") return null;
    const lead = leadBefore(layout, leads[leadFrom(spot.quantity.numberStart) - 1], spot);
    if (lead === null) return null;
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

/** Where every 其中 of a text stands. */
function leadsIn(text: string): Span[] {
  const out: Span[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!passes(SIGN, text, at)) continue;
    LEAD.lastIndex = at;
    const [word] = LEAD.exec(text) ?? [];
    if (word === undefined) continue;
    out.push({ start: at, end: at + word.length });
    at += word.length - 1;
  }
  return out;
}

/** Where 其中 stands before the figure: in its sentence, or opening it. */
function leadBefore(
  { folded, sentences }: Layout,
  lead: Span | undefined,
  { sentence, quantity }: Spot,
): number | null {
  if (lead === undefined) return null;
  const from = Math.max(sentences[sentence]!.start, quantity.numberStart - REACH);
  // of 包含 cut in two by the reach the end is a lead too
  const found =
    lead.start < from && lead.end > from && /^含(?!量)/.test(folded.slice(from, lead.end + 1)) ? from : lead.start;
  return found < from || closedBetween(folded, found, quantity.numberStart) ? null : found;
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
