import type { Layout, Resolved, StanceReading } from "../../stages.ts";
import type { Fit } from "./catalogue/match.ts";
import { basisOf, periodOf, qualifierOf } from "./context.ts";
import type { Draft } from "./distinct.ts";
import type { OpenNames } from "./naming/openName.ts";
import { observationSpan } from "./span.ts";
import type { Spot } from "./spots/index.ts";
import type { Words } from "./words.ts";

/** The figures of one text with what was found of each, by place, and what they are stated with. */
export interface Figures {
  readonly editionId: string;
  readonly layout: Layout;
  readonly resolved: Resolved;
  readonly stanceOf: (span: { readonly start: number; readonly end: number }) => StanceReading;
  /** Index of the first agency named at or after an offset. */
  readonly agencyFrom: (at: number) => number;
  readonly spots: readonly Spot[];
  readonly fits: readonly (Fit | null)[];
  readonly names: OpenNames;
  /** The id of an open name. */
  readonly idOf: (name: string) => string;
  readonly practices: readonly (string | null)[];
  /** Places of the totals that figures are parts of, -1 for none. */
  readonly totals: readonly number[];
  readonly words: Words;
}

/** How far from its clause's beginning a subject may stand. */
const SUBJECT_AT = 2;

/** The figure at a place in the list as the record states it. */
export function observe(figures: Figures, at: number): Draft {
  const { layout, editionId, words, totals } = figures;
  const spot = figures.spots[at]!;
  const { quantity } = spot;
  const span = observationSpan(layout.text, spot);
  const stance = figures.stanceOf(span);
  const metric = figures.fits[at]?.metric ?? null;
  const name = metric?.name ?? figures.names.open(at).name;
  return {
    id: idAt(figures, at),
    start: span.start,
    end: span.end,
    numberStart: quantity.numberStart,
    numberEnd: quantity.numberEnd,
    quote: layout.text.slice(span.start, span.end),
    value: quantity.value,
    max: quantity.max,
    from: quantity.from,
    unit: quantity.unit,
    approx: quantity.approx,
    direction: quantity.direction,
    comparedWith: quantity.comparedWith,
    qualifier: metric === null ? null : qualifierOf(layout.folded, spot, name, words),
    basis: basisOf(layout.folded, spot, stance, words),
    kind: quantity.kind,
    stance: stance.stance,
    period: periodOf(layout, spot, stance, figures.resolved.head.year),
    metric: {
      id: metric?.slug ?? figures.idOf(name),
      name,
      unit: metric === null ? quantity.unit : metric.unit,
      kind: metric?.kind ?? quantity.kind,
    },
    initiative: figures.practices[at]!,
    agency: agencyOf(figures, spot),
    partOf: totals[at] === -1 ? null : idAt(figures, totals[at]!),
    rule: metric === null ? `open-name+${quantity.rule}` : `metric-catalogue+${quantity.rule}`,
    sentence: `${editionId}@${String(layout.sentences[spot.sentence]!.start)}`,
  };
}

function idAt({ editionId, spots }: Figures, at: number): string {
  return `${editionId}:${String(spots[at]!.quantity.numberStart)}`;
}

/** The agency that the figure's clause begins with: its subject. */
function agencyOf({ resolved, agencyFrom }: Figures, { segment, quantity }: Spot): string | null {
  const first = resolved.agencyTargets[agencyFrom(segment.start)];
  const leads = first !== undefined && first.start <= segment.start + SUBJECT_AT && first.end <= quantity.numberStart;
  return leads && resolved.agencies.some((agency) => agency.id === first.target) ? first.target : null;
}
