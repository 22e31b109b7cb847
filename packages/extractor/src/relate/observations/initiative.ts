import type { Initiative, Span } from "@practice-atlas/model";
import { type CatalogueInitiative, type Lexicon, readInitiatives } from "@practice-atlas/reference";
import type { Layout, Resolved, Target } from "../../stages.ts";
import { startsOf } from "../../text/index.ts";
import type { Fit } from "./catalogue/match.ts";
import { LOOK_BACK } from "./naming/subject.ts";
import type { Spot } from "./spots/index.ts";

/**
 * Finds the practice that the figure at a place in the list measures; `ofMetric` is that of its metric, `earlier` are
 * those of the figures before it.
 */
export type InitiativeOf = (at: number, ofMetric: string | null, earlier: readonly (string | null)[]) => string | null;

/** Slogans (依法行政) are kept as evidence, no figure measures them. */
const SLOGAN = "slogan";
/** Ids of practices that the catalogue lacks begin so (design/model.md). */
const LOCAL = "x-";

/**
 * The practice of each figure; `overruled` are those of metrics that gave way to a figure's own noun. A part without
 * one has that of its total. `totals` are places in the list, -1 for none.
 */
export function practicesOf(
  fits: readonly (Fit | null)[],
  overruled: readonly (string | null | undefined)[],
  totals: readonly number[],
  initiativeOf: InitiativeOf,
): (string | null)[] {
  const out: (string | null)[] = [];
  for (let at = 0; at < fits.length; at += 1) {
    const own = initiativeOf(at, fits[at]?.metric.initiative ?? overruled[at] ?? null, out);
    const total = totals[at]!;
    out.push(own ?? (total === -1 ? null : out[total]!));
  }
  return out;
}

/**
 * In this order: a brand of the metric's practice, that practice itself, or else the last practice, named in the
 * figure's clause; a local brand named last in the sentence; the metric's practice where its section names it; the
 * practice named last in the sentence, unless another figure stood for it already; the metric's practice; what the
 * figure before in the sentence measures; the practice of the innermost heading. A practice that the section
 * does not name gives way to the one named last, unless the figure is plainly its own.
 */
export function compileInitiativeOf(
  lexicon: Lexicon,
): (
  layout: Layout,
  spots: readonly Spot[],
  resolved: Pick<Resolved, "initiatives" | "initiativeTargets">,
) => InitiativeOf {
  const rows = new Map(readInitiatives(lexicon).map((row) => [row.slug, row]));
  return (layout, spots, { initiatives, initiativeTargets }) => {
    const targets = initiativeTargets.filter(({ rule }) => !rule.includes(SLOGAN));
    const brandOf = brandsOf(initiatives);
    const from = startsOf(targets);
    const named = compileNamed(layout, targets, from);
    return (at, ofMetric, earlier) => {
      const spot = spots[at]!;
      const { section } = layout.sentences[spot.sentence]!;
      const inClause = inClauseOf(targets, from(spot.segment.end), spot.segment, ofMetric, brandOf);
      if (inClause !== null) {
        const shared = ofMetric !== null && ofMetric !== inClause && isSeveral(layout.folded, spot);
        return shared && named(section, ofMetric) ? ofMetric : inClause;
      }
      const last = lastBefore(targets, from(spot.quantity.numberStart), spot);
      if (last === undefined)
        return ofMetric ?? ofBefore(spots, at, earlier) ?? headingTarget(layout, section, targets, from);
      if (ofMetric === null || ofMetric === last.target || last.target.startsWith(LOCAL)) return last.target;
      if (named(section, ofMetric)) return ofMetric;
      if (!isTaken(last, spots, at, earlier)) return last.target;
      const stranger = isStranger(rows.get(ofMetric), rows.get(last.target), layout.folded, spot.segment);
      return stranger ? last.target : ofMetric;
    };
  };
}

/** “甲”“乙”等活动28场: the figure is of none of them alone, so the metric's practice has it where the section names that. */
const SEVERAL = /"[^"]{2,20}"[、和与]?"[^"]{2,20}"(?:[、和与]?"[^"]{2,20}")*等[^"]*$/;
const isSeveral = (folded: string, { segment, quantity }: Spot): boolean =>
  SEVERAL.test(folded.slice(segment.start, quantity.numberStart));

/** So many characters of a practice's name in a clause tell that the clause speaks of it. */
const OPENING = 2;

/**
 * Whether nothing ties a clause to the practice of its metric rather than to the one named last: both are of one kind
 * (接访 and 信访), or the clause lacks the words that the practice's name begins with (受众 says nothing of 谁执法谁普法,
 * 公证828件 tells of 公证服务).
 */
function isStranger(
  own: CatalogueInitiative | undefined,
  last: CatalogueInitiative | undefined,
  folded: string,
  { start, end }: Span,
): boolean {
  if (own === undefined || last === undefined || own.subcategory === last.subcategory) return true;
  return !folded.slice(start, end).includes(own.name.slice(0, OPENING));
}

const NONE: ReadonlyMap<string, string> = new Map();

/** Brand → the practice that it is a brand of. */
function brandsOf(initiatives: readonly Initiative[]): ReadonlyMap<string, string> {
  if (!initiatives.some(({ variantOf }) => variantOf?.kind === "BRAND")) return NONE;
  const out = new Map<string, string>();
  for (const { id, variantOf } of initiatives) if (variantOf?.kind === "BRAND") out.set(id, variantOf.id);
  return out;
}

/** Of the practices named in a clause, `next` being the first behind it: a brand of the metric's, the metric's, the last. */
function inClauseOf(
  targets: readonly Target[],
  next: number,
  { start, end }: Span,
  ofMetric: string | null,
  brandOf: ReadonlyMap<string, string>,
): string | null {
  let chosen: string | null = null;
  for (let i = next - 1; i >= 0 && targets[i]!.start >= start; i -= 1) {
    const { target, end: to } = targets[i]!;
    if (to > end) continue;
    if (ofMetric !== null && brandOf.size > 0 && brandOf.get(target) === ofMetric) return target;
    if (chosen === null || target === ofMetric) chosen = target;
  }
  return chosen;
}

/** The practice named last in the group before a figure, `next` being the first that starts behind. */
function lastBefore(targets: readonly Target[], next: number, { group, quantity }: Spot): Target | undefined {
  for (let i = next - 1; i >= 0 && targets[i]!.start >= group.start; i -= 1)
    if (targets[i]!.end <= quantity.numberStart) return targets[i];
  return undefined;
}

/** Whether a section names a practice; each section's practices are gathered once. */
function compileNamed(
  { sections }: Layout,
  targets: readonly Target[],
  from: (at: number) => number,
): (ordinal: number, slug: string) => boolean {
  const named: (ReadonlySet<string> | undefined)[] = new Array(sections.length);
  return (ordinal, slug) => {
    const section = sections[ordinal];
    if (section === undefined) return false;
    const known = named[ordinal] ?? namedIn(section, targets, from);
    named[ordinal] = known;
    return known.has(slug);
  };
}

function namedIn({ start, end }: Span, targets: readonly Target[], from: (at: number) => number): Set<string> {
  const out = new Set<string>();
  for (let i = from(start); i < targets.length && targets[i]!.start < end; i += 1)
    if (targets[i]!.end <= end) out.add(targets[i]!.target);
  return out;
}

/** 办理法律援助案件494件，办理公证案件828件: the mention of 法律援助 is spoken for. */
function isTaken(last: Target, spots: readonly Spot[], at: number, earlier: readonly (string | null)[]): boolean {
  for (let i = Math.max(0, at - LOOK_BACK); i < at; i += 1)
    if (earlier[i] === last.target && spots[i]!.quantity.numberStart >= last.start) return true;
  return false;
}

function ofBefore(spots: readonly Spot[], at: number, earlier: readonly (string | null)[]): string | null {
  const before = spots[at - 1];
  return before !== undefined && before.quantity.numberStart >= spots[at]!.group.start ? earlier[at - 1]! : null;
}

function headingTarget(
  { sections }: Layout,
  ordinal: number,
  targets: readonly Target[],
  from: (at: number) => number,
): string | null {
  const span = sections[ordinal]?.headingSpan ?? null;
  if (span === null) return null;
  for (let i = from(span.start); i < targets.length && targets[i]!.start < span.end; i += 1)
    if (targets[i]!.end <= span.end) return targets[i]!.target;
  return null;
}
